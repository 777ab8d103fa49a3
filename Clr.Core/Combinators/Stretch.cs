using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Plays a schedule more slowly or more quickly: what took den steps takes num steps.</summary>
    /// <remarks>
    /// s(t) = x(floor(t den / num)), where x is <paramref name="schedule"/>, num is <paramref name="numerator"/> and den is
    /// <paramref name="denominator"/>: exact integers at any step. Stretch(391) turns a schedule written in epochs into one in
    /// steps of 391 an epoch: its value changes once an epoch, as a schedule has no values between whole steps; for one that
    /// changes at every step build it in steps. Where t den / num is no long, the nearest end is taken. The unit is that of x.
    /// Example: <c>Policy.Triangular(1, 5, 4).Stretch(3)</c> at steps -1, 0, 2, 3, 5, 12 gives 2, 1, 1, 2, 2, 5, and
    /// <c>Stretch(2, 3)</c> at steps 0, 1, 2, 3 gives 1, 2, 4, 5. Source: Stretch of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="numerator">How many steps, at least 1, ...</param>
    /// <param name="denominator">... the schedule takes for so many of its own, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">numerator or denominator is below 1.</exception>
    public static Func<long, double> Stretch(this Func<long, double> schedule, long numerator, long denominator = 1)
    {
        Guard.Schedule(schedule);
        Guard.AtLeast(
            numerator,
            1,
            "It says how many steps the schedule takes for as many of its own as denominator says."
        );
        Guard.AtLeast(
            denominator,
            1,
            "It says how many of its own steps the schedule takes in as many as numerator says."
        );
        return new StretchNode(schedule, numerator, denominator).At;
    }
}

internal sealed record StretchNode(Func<long, double> Schedule, long Numerator, long Denominator) : INode
{
    private readonly Ratio _ratio = new(Numerator, Denominator);

    public double At(long step) => Schedule(_ratio.Position(step));

    public Call Code => new("Stretch", Schedule, ("numerator", Numerator), ("denominator", Denominator));

    // Played more quickly it stands still at the ends of long, where its step would be none: no period is sure then.
    public long? Period =>
        Node.Period(Schedule) is not { } period ? null
        : period == 1 ? 1
        : Numerator >= Denominator ? _ratio.Common(period)
        : null;

    // A cycle that is no whole number of steps differs in length from time to time by one.
    public long? CycleSteps =>
        Node.CycleSteps(Schedule) is { } cycle && _ratio.Exactly(cycle) is { } steps && steps > 1 ? steps : null;

    public CycleSpan? CycleAt(long step) =>
        _ratio.IsExact(step)
        && Node.CycleAt(Schedule, _ratio.Position(step)) is { } cycle
        && _ratio.First(cycle.Start) is { } start
        && _ratio.First(cycle.End) is { } end
            ? cycle with
            {
                Start = start,
                End = end,
            }
            : null;

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => _ratio.FirstStep(Node.End(Schedule));

    public long? NextBreakpoint(long after) => _ratio.FirstStep(Node.NextBreakpoint(Schedule, _ratio.Position(after)));

    // Played more slowly, every value is computed once and written as often as it lasts.
    public void Fill(long start, Span<double> values)
    {
        if (Numerator <= Denominator)
        {
            Node.FillByLoop(this, start, values);
            return;
        }
        while (!values.IsEmpty)
        {
            var position = _ratio.Position(start);
            var last = _ratio.First((Int128)position + 1) is { } next ? next - start : values.Length;
            var run = values[..(int)Int128.Min(last, values.Length)];
            run.Fill(Schedule(position));
            values = values[run.Length..];
            start += run.Length;
        }
    }
}
