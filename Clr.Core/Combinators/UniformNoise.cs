using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Noise, evenly spread between two values: a pure function of seed and step.</summary>
    /// <remarks>
    /// s(t) = low + (high - low) u(t), where u(t) in [0, 1) is made of the upper 53 bits of output number t + 1 of the generator
    /// SplitMix64 with the seed <paramref name="seed"/>: nothing is kept from step to step, so evaluating again, in another
    /// order or after a resume gives the same bits. Mean (low + high) / 2, standard deviation (high - low) / sqrt(12), steps
    /// independent of one another for any use in training. Unit: that of low and high; defined at every step. Add it by
    /// <see cref="Plus"/> or multiply by it with <see cref="Times"/>. Example, (seed 1234567, low 0, high 1): steps 0, 1, 2 give
    /// 0.35007954, 0.17364410, 0.53220730 to eight digits. Source: G. L. Steele, D. Lea, C. H. Flood, Fast Splittable
    /// Pseudorandom Number Generators (OOPSLA 2014), section 4.
    /// </remarks>
    /// <param name="seed">Any number; another seed makes other noise.</param>
    /// <param name="low">The least value, finite.</param>
    /// <param name="high">The bound above, finite, at least low.</param>
    /// <returns>The noise.</returns>
    /// <exception cref="ArgumentOutOfRangeException">low or high is not finite, or low is above high.</exception>
    public static Func<long, double> UniformNoise(long seed, double low, double high)
    {
        Guard.Ordered(low, high);
        return new UniformNoiseNode(seed, low, high).At;
    }
}

internal sealed record UniformNoiseNode(long Seed, double Low, double High) : INode
{
    public double At(long step) => Interpolation.Lerp(Low, High, (SplitMix.Hash(Seed, step) >> 11) * SplitMix.Unit);

    public Call Code => new("Schedule.UniformNoise", ("seed", Seed), ("low", Low), ("high", High));

    public Interval? Bounds => new Interval(Low, High);
}
