using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The same factor with every step, from one positive value to another: a straight line on a logarithmic scale.</summary>
    /// <remarks>
    /// s(t) = from (to / from)^(t / n) for 0 &lt;= t &lt;= n, where t is the step and n is <paramref name="steps"/>; from before
    /// that, to after it. The end value is reached at step n, one after the last of n updates; for a run whose last update uses
    /// it, pass n - 1. Unit: that of from and to. Exact at both ends, monotone, between from and to. n = 0 is a jump.
    /// Example, (from 1, to 0.0001, steps 4): steps -1, 0, 1, 2, 3, 4, 5 give 1, 1, 0.1, 0.01, 0.001, 0.0001, 0.0001.
    /// Source: fastai SchedExp; the exponential learning-rate range test. By rate instead of end value: <see cref="ExponentialDecay"/>.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, greater than 0.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, greater than 0.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not greater than 0 and finite, or steps is negative.</exception>
    public static Func<long, double> Exponential(double from, double to, long steps)
    {
        const string Remedy = "No factor leads to 0 or through it; for those see Ramp.Linear or Ramp.Cosine.";
        Guard.Positive(from, Remedy);
        Guard.Positive(to, Remedy);
        return Transition.Of(from, to, steps, new ExponentialShape(to / from));
    }
}

internal readonly record struct ExponentialShape(double Ratio) : IShape
{
    public Call Code => new("Ramp.Exponential");

    public double Between(double from, double to, long done, long steps)
    {
        var share = done / (double)steps;
        // The rounding of the share counts |ln(to / from)| fold, which is less than correcting it would cost in monotony. Where
        // to / from itself is beyond the normal numbers, by logarithms.
        var value = double.IsNormal(Ratio)
            ? from * Math.Pow(Ratio, share)
            : Math.Exp(Interpolation.Lerp(Math.Log(from), Math.Log(to), share, (steps - done) / (double)steps));
        return from <= to ? Math.Clamp(value, from, to) : Math.Clamp(value, to, from);
    }
}
