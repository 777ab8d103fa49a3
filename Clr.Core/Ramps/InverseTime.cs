using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>Falls with the inverse of time, and never ends.</summary>
    /// <remarks>
    /// s(t) = from / (1 + r t / n)^p for t >= 0, where t is the step, r is <paramref name="rate"/>, n is <paramref name="steps"/>
    /// and p is <paramref name="power"/>; with <paramref name="staircase"/> floor(t / n) stands for t / n. from before step 0.
    /// Unit: that of from. Monotone; no end value is ever reached. Example, (from 1, rate 0.5, steps 2): steps -1, 0, 2, 4, 12
    /// give 1, 1, 0.6666666666666666, 0.5, 0.25; as a staircase steps 1, 2, 3 give 1, 0.6666666666666666, 0.6666666666666666.
    /// Source: Keras InverseTimeDecay (rate = decay_rate, n = decay_steps); with a power, ParameterSchedulers.jl Inv.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="rate">The growth of the divisor in so many steps, 0 or more.</param>
    /// <param name="steps">The steps that <paramref name="rate"/> refers to, at least 1.</param>
    /// <param name="power">The power of the divisor, greater than 0.</param>
    /// <param name="staircase">Whether the value changes at multiples of <paramref name="steps"/> only.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">from is not finite, rate is negative or not finite, steps is below 1, or power is not greater than 0.</exception>
    public static Func<long, double> InverseTime(
        double from,
        double rate,
        long steps,
        double power = 1,
        bool staircase = false
    )
    {
        Guard.Finite(from);
        Guard.Rate(rate);
        Guard.Steps(steps, "The divisor grows by rate in so many steps.");
        Guard.Positive(power, "1 is the plain inverse, 0.5 its square root.");
        return new InverseTimeNode(from, rate, steps, power, staircase).At;
    }
}

internal sealed record InverseTimeNode(double From, double Rate, long Steps, double Power, bool Staircase) : INode
{
    public double At(long step)
    {
        if (step <= 0)
            return From;
        var divisor = 1 + Rate * (Staircase ? step / Steps : step / (double)Steps);
        return From / (Power == 1 ? divisor : Math.Pow(divisor, Power));
    }

    public Call Code =>
        new(
            "Ramp.InverseTime",
            ("from", From),
            ("rate", Rate),
            ("steps", Steps),
            ("power", Power),
            ("staircase", Staircase)
        );

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : null;

    public long? NextBreakpoint(long after) =>
        IsConstant ? null
        : Staircase ? Stair.Next(after, Steps)
        : after < 0 ? 0
        : null;

    public Interval? Bounds => new Interval(Math.Min(From, 0), Math.Max(From, 0));

    private bool IsConstant => From == 0 || Rate == 0;
}
