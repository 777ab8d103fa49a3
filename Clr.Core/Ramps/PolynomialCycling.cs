using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A polynomial decay that starts anew, over a longer way, whenever it has reached its end value: Keras's cycle.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) (1 - t / (k n))^p for t >= 0, where t is the step, n is <paramref name="steps"/>, p is
    /// <paramref name="power"/> and k = ceil(t / n), at least 1: the way has the length n up to step n, then 2 n from step 0 on, and
    /// so on. from before step 0; exactly to at every multiple of n, from where it rises at once, by 1 / (k + 1) of the range when
    /// p is 1. Unit: that of from and to. Never ends. Between from and to.
    /// Example, (from 1, to 0, steps 4, power 1): steps -1, 0, 1, 4, 5, 8, 9 give 1, 1, 0.75, 0, 0.375, 0, 0.25.
    /// Source: Keras PolynomialDecay with cycle (n = decay_steps). Without cycles: <see cref="Polynomial"/>.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at every multiple of steps but 0, finite.</param>
    /// <param name="steps">The steps from one end of the way to the next, at least 1.</param>
    /// <param name="power">The power, greater than 0; 1 is the straight line.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, steps is below 1, or power is not greater than 0.</exception>
    public static Func<long, double> PolynomialCycling(double from, double to, long steps, double power)
    {
        Guard.Finite(from);
        Guard.Finite(to);
        Guard.Steps(steps, "It is the number of steps from one end of the way to the next.");
        Guard.Positive(power, "1 is the straight line.");
        return new PolynomialCyclingNode(from, to, steps, power).At;
    }
}

internal sealed record PolynomialCyclingNode(double From, double To, long Steps, double Power) : INode
{
    public double At(long step)
    {
        if (step <= 0)
            return From;
        // What is left is exact; the length, a multiple of the steps beyond it, may exceed a long and becomes a double.
        var left = (Steps - step % Steps) % Steps;
        var length = (double)step + left;
        if (Power == 1)
            return Interpolation.Lerp(From, To, step / length, left / length);
        var rest = Math.Pow(left / length, Power);
        return Interpolation.Lerp(From, To, 1 - rest, rest);
    }

    public Call Code => new("Ramp.PolynomialCycling", ("from", From), ("to", To), ("steps", Steps), ("power", Power));

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : null;

    public Interval? Bounds => new Interval(Math.Min(From, To), Math.Max(From, To));

    // The step after each multiple of the steps is the first of the next way.
    public long? NextBreakpoint(long after) =>
        IsConstant ? null
        : after < 0 ? 0
        : Stair.Next(after - 1, Steps) is { } end && end < long.MaxValue ? end + 1
        : null;

    private bool IsConstant => BitConverter.DoubleToInt64Bits(From) == BitConverter.DoubleToInt64Bits(To);
}
