using Clr.Nodes;

namespace Clr;

/// <summary>The shape of a transition from one value to another, over the share x of the way, from 0 to 1.</summary>
/// <remarks>A weight has no unit. Sources: those of the ramps of the same names in <see cref="Ramp"/>.</remarks>
public enum Anneal
{
    /// <summary>A straight line: the weight is x.</summary>
    Linear,

    /// <summary>Half a cosine wave, flat at both ends: the weight is (1 - cos(pi x)) / 2.</summary>
    Cosine,

    /// <summary>Fast, then ever slower, for decays: the weight is sqrt(x).</summary>
    OneMinusSqrt,
}

/// <summary>Finite transitions from one value to another, which hold their first value before and their last value after.</summary>
public static partial class Ramp
{
    /// <summary>A transition of a chosen shape between two positions that need not be whole steps.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) g(x), x = (t - start) / (end - start), with the weight g of <paramref name="shape"/> (see
    /// <see cref="Anneal"/>): exactly from up to the position start, exactly to from the position end on. Unit: that of from and
    /// to. For conventions that put corners between steps (PyTorch's and fastai's one-cycle); prefer whole steps elsewhere, as a
    /// corner between steps is never sampled. Example, (Linear, from 0, to 3, start 0.5, end 2): steps 0, 1, 2, 3 give
    /// 0, 1, 3, 3. A transition of no length (start = end) is from before it and to from it on.
    /// Source: PyTorch, torch.optim.lr_scheduler.OneCycleLR, whose phases end between steps.
    /// </remarks>
    /// <param name="shape">The shape of the way.</param>
    /// <param name="from">The value up to start.</param>
    /// <param name="to">The value from end on.</param>
    /// <param name="start">Where the transition starts, in steps; any finite number.</param>
    /// <param name="end">Where the transition ends, in steps; at least start.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, end is before start, or the shape is none of the named.</exception>
    public static Func<long, double> Between(Anneal shape, double from, double to, double start, double end)
    {
        Guard.Defined(shape);
        Guard.Finite(from);
        Guard.Finite(to);
        Guard.Ordered(start, end);
        return new AnnealNode(shape, from, to, start, end).At;
    }

    /// <summary>A transition of a chosen shape over whole steps: <see cref="Linear"/>, <see cref="Cosine(double, double, long)"/> or <see cref="OneMinusSqrt"/>.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) g(t / steps), with the weight g of <paramref name="shape"/> (see <see cref="Anneal"/>): exactly
    /// from at step 0 and before, exactly to at step <paramref name="steps"/> and after. Unit: that of from and to. Example,
    /// (Linear, from 1, to 0, steps 4): steps 0, 1, 3, 4, 5 give 1, 0.75, 0.25, 0, 0.
    /// Source: those of the three ramps it chooses from.
    /// </remarks>
    /// <param name="shape">The shape of the way.</param>
    /// <param name="from">The value at step 0.</param>
    /// <param name="to">The value at step <paramref name="steps"/>.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, steps is negative, or the shape is none of the named.</exception>
    public static Func<long, double> Shaped(Anneal shape, double from, double to, long steps) =>
        Guard.Defined(shape) switch
        {
            Anneal.Linear => Linear(from, to, steps),
            Anneal.Cosine => Cosine(from, to, steps),
            _ => OneMinusSqrt(from, to, steps),
        };
}

internal sealed record AnnealNode(Anneal Shape, double From, double To, double Start, double Stop) : INode
{
    public double At(long step)
    {
        if (step >= Stop)
            return To;
        if (step <= Start)
            return From;
        // Both shares are computed from their own end, so that the one that is small is accurate.
        var length = Stop - Start;
        var done = (step - Start) / length;
        var left = (Stop - step) / length;
        return Shape switch
        {
            Anneal.Linear => Interpolation.Lerp(From, To, done, left),
            Anneal.Cosine => Interpolation.Lerp(From, To, (1 - double.CosPi(done)) / 2, (1 - double.CosPi(left)) / 2),
            _ => Interpolation.Lerp(From, To, Math.Sqrt(done)),
        };
    }

    public Call Code =>
        new("Ramp.Between", ("shape", Shape), ("from", From), ("to", To), ("start", Start), ("end", Stop));

    public Interval? Bounds => new(Math.Min(From, To), Math.Max(From, To));

    public long? End => CornerAtOrAfter(Stop);

    public long? NextBreakpoint(long after)
    {
        long? start = CornerAtOrAfter(Start) is { } s && s > after ? s : null;
        long? end = End is { } e && e > after ? e : null;
        return Node.Earlier(start, end);
    }

    // The first step on which the formula beyond a position is in force.
    private static long? CornerAtOrAfter(double position) =>
        Math.Ceiling(position) switch
        {
            < long.MinValue => null,
            var corner when corner < long.MaxValue => (long)corner,
            _ => null,
        };
}
