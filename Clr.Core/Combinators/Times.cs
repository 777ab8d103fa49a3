using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The product of two schedules: a wave times its amplitude, a policy times its warm-up factor.</summary>
    /// <remarks>
    /// s(t) = a(t) b(t), where a is <paramref name="schedule"/> and b is <paramref name="other"/>. The unit is the product of
    /// theirs. Example: <c>Wave.Triangle(c).Times(Amplitude.Halving(c))</c> with <c>c = Cycle.Symmetric(4)</c> at steps
    /// 0, 4, 8, 12 gives 0, 1, 0, 1/2. Source: arXiv:1506.01186, section 3.1.
    /// </remarks>
    /// <param name="schedule">The first factor.</param>
    /// <param name="other">The second factor.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Times(this Func<long, double> schedule, Func<long, double> other) =>
        Fusion.Times(Guard.Schedule(schedule), Guard.Schedule(other));
}

internal readonly struct TimesFormula : IFormula2
{
    public double Of(double a, double b) => a * b;

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Times", a, ("other", b));

    public Interval? Bounds(Interval a, Interval b) => Interval.Times(a, b);
}
