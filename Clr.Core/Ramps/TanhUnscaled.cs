using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The hyperbolic-tangent decay as its paper and timm have it: a little off the first value, with a last jump to the end value.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) (1 + tanh u) / 2, u = L + (U - L) t / n, for 0 &lt;= t &lt; n, where t is the step, n is
    /// <paramref name="steps"/>, L is <paramref name="lower"/> and U is <paramref name="upper"/>; the value of step 0 before that,
    /// exactly to from step n on, one after the last of n updates. Unit: that of from and to. Monotone, between from and to, but
    /// from is not reached (with L = -7 it is missed by 8e-7 of the range), and the way ends a jump before to (with U = 3 of
    /// 0.25 % of the range). The curve that reaches both is <see cref="Tanh"/>.
    /// Example, (from 1, to 0, steps 4, lower -1, upper 1): steps 0, 1, 2, 3, 4 give 0.8807970779778823, 0.7310585786300049, 0.5,
    /// 0.2689414213699951, 0. Source: B. Hsueh et al. (arXiv:1806.01593), section 3; timm TanhLRScheduler (L = lb, U = ub).
    /// </remarks>
    /// <param name="from">The value that the decay comes from, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <param name="lower">Where the stretch of the tangent begins: below 0 for a slow start.</param>
    /// <param name="upper">Where it ends, above lower: above 0 for a slow end.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, steps is negative, or the tangent does not rise from lower to upper.</exception>
    public static Func<long, double> TanhUnscaled(
        double from,
        double to,
        long steps,
        double lower = -7,
        double upper = 3
    )
    {
        Guard.Finite(from);
        Guard.Finite(to);
        Guard.Steps(steps, "It is the number of steps to the end value; 0 is a jump.", least: 0);
        return new TanhUnscaledNode(from, to, steps, TanhShape.Of(lower, upper)).At;
    }
}

internal sealed record TanhUnscaledNode(double From, double To, long Steps, TanhShape Shape) : INode
{
    public double At(long step)
    {
        if (step >= Steps)
            return To;
        if (Steps == 0)
            return From;
        var tangent = Shape.Tangent(Math.Max(step, 0), Steps);
        return Interpolation.Lerp(From, To, (1 + tangent) / 2, (1 - tangent) / 2);
    }

    public Call Code =>
        new(
            "Ramp.TanhUnscaled",
            ("from", From),
            ("to", To),
            ("steps", Steps),
            ("lower", Shape.Lower),
            ("upper", Shape.Upper)
        );

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : Steps;

    public long? NextBreakpoint(long after) =>
        IsConstant ? null
        : after < 0 ? 0
        : after < Steps ? Steps
        : null;

    public Interval? Bounds => new Interval(Math.Min(From, To), Math.Max(From, To));

    private bool IsConstant => BitConverter.DoubleToInt64Bits(From) == BitConverter.DoubleToInt64Bits(To);
}
