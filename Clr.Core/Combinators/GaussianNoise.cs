using Clr.Nodes;
using MathNet.Numerics.Distributions;

namespace Clr;

public static partial class Schedule
{
    // No share of 52 bits has a quantile so far out.
    private const double Farthest = 8.3;

    /// <summary>Noise of the normal distribution: a pure function of seed and step.</summary>
    /// <remarks>
    /// s(t) = mean + deviation z(t), where z(t) is the standard normal quantile of the share (k + 1/2) 2^-52, and k the upper 52
    /// bits of output number t + 1 of the generator SplitMix64 with the seed <paramref name="seed"/>: nothing is kept from
    /// step to step, so evaluating again, in another order or after a resume gives the same value. Steps are independent of one
    /// another for any use in training; |z| is below 8.3. Unit: that of mean and deviation; defined at every step. Add it by
    /// <see cref="Plus"/> or multiply by it with <see cref="Times"/>. The last bit may differ between platforms, as that of a
    /// logarithm may. Example, (seed 1234567, mean 0, deviation 1): steps 0, 1, 2 give -0.38511, -0.93986, 0.08082 to five
    /// digits. Source: G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA 2014),
    /// section 4; annealed gradient noise, arXiv:1511.06807, section 3, uses such noise.
    /// </remarks>
    /// <param name="seed">Any number; another seed makes other noise.</param>
    /// <param name="mean">The mean, finite.</param>
    /// <param name="deviation">The standard deviation, finite, 0 or more.</param>
    /// <returns>The noise.</returns>
    /// <exception cref="ArgumentOutOfRangeException">mean or deviation is not finite, deviation is negative, or values 8.3 deviations from the mean are not finite.</exception>
    public static Func<long, double> GaussianNoise(long seed, double mean, double deviation)
    {
        Guard.Finite(mean);
        Guard.NotNegative(deviation, "It is the spread about the mean; 0 means no noise.");
        if (!double.IsFinite(Math.Abs(mean) + Farthest * deviation))
        {
            throw Guard.Refuse(
                nameof(deviation),
                $"must leave every value finite, also {Guard.Text(Farthest)} deviations from the mean {Guard.Text(mean)}, but was {Guard.Text(deviation)}. Check how it was computed."
            );
        }
        return new GaussianNoiseNode(seed, mean, deviation).At;
    }
}

internal sealed record GaussianNoiseNode(long Seed, double Mean, double Deviation) : INode
{
    // Half a unit keeps the share off 0 and 1, where the quantile is infinite; with 52 bits it is exact.
    public double At(long step) =>
        Mean + Deviation * Normal.InvCDF(0, 1, ((SplitMix.Hash(Seed, step) >> 12) * 2 + 1) * SplitMix.Unit);

    public Call Code => new("Schedule.GaussianNoise", ("seed", Seed), ("mean", Mean), ("deviation", Deviation));
}
