using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>Multiplied by a ratio with every cycle, where cycles grow: the amplitude of restarts that decay.</summary>
    /// <remarks>
    /// a(t) = ratio^i in the cycle number i, from 0, of the cycles of n, n m, n m^2, ... steps, where n is
    /// <paramref name="steps"/> and m is <paramref name="growth"/>: those of <see cref="Schedule.RepeatGrowing"/>. No unit;
    /// before step 0: 1. Example, (steps 2, growth 2, ratio 0.5): steps 0, 1, 2, 5, 6, 13, 14 give 1, 1, 0.5, 0.5, 0.25, 0.25,
    /// 0.125. Source: I. Loshchilov and F. Hutter, SGDR (arXiv:1608.03983), section 3, which lets the range decrease with every
    /// restart; cycle_decay of timm's cosine schedule.
    /// </remarks>
    /// <param name="steps">The steps of the first cycle, at least 1: T_0.</param>
    /// <param name="growth">How many times longer each cycle is than the one before, at least 1: T_mult.</param>
    /// <param name="ratio">The factor from each cycle to the next, in [0, 1].</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentOutOfRangeException">steps or growth is below 1, or ratio is not in [0, 1].</exception>
    public static Func<long, double> GrowingRatio(long steps, long growth, double ratio)
    {
        Guard.Steps(steps, "It is the length of the first cycle (T_0).");
        Guard.AtLeast(growth, 1, "It says how many times longer each cycle is than the one before (T_mult).");
        Guard.Fraction(ratio, "It multiplies the range at every restart; 1 means no decay.");
        return new GrowingRatioNode(steps, growth, ratio).At;
    }
}

internal sealed record GrowingRatioNode(long Steps, long Growth, double Ratio) : INode
{
    private readonly GrowingCycles? _cycles = Growth == 1 ? null : new GrowingCycles(Steps, Growth);

    public double At(long step) => step < 0 ? 1 : Math.Pow(Ratio, _cycles?.IndexAt(step) ?? step / Steps);

    public Call Code => new("Amplitude.GrowingRatio", ("steps", Steps), ("growth", Growth), ("ratio", Ratio));

    public long? Period => Ratio == 1 ? 1 : null;

    public long? CycleSteps => _cycles is null ? Steps : null;

    public CycleSpan? CycleAt(long step)
    {
        if (_cycles is null)
            return CycleSpan.Uniform(Steps, step);
        var index = _cycles.IndexAt(step);
        var start = _cycles.Start(index);
        return step < 0 ? null : new CycleSpan(start, (Int128)start + _cycles.Lengths[index], index);
    }

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) =>
        Ratio == 1 ? null
        : _cycles is not null ? _cycles.NextStart(Math.Max(after, 0))
        : Saturating.Within(Math.Max(after, 0) / Steps * Steps, Steps);
}
