using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Warm restarts: cycles of n, n m, n m^2, ... steps, each a piece made for its length.</summary>
    /// <remarks>
    /// s(t) = piece(n m^i)(t - b_i) for b_i &lt;= t &lt; b_(i+1), with b_i = n (1 + m + ... + m^(i-1)) in exact integers, where n is
    /// <paramref name="steps"/> and m is <paramref name="growth"/>. A piece's value at its length is not used: the next cycle
    /// starts there. Growth 1 is <see cref="Repeat"/> of piece(n), and so are 0 steps; otherwise the
    /// first piece is in force before step 0, and the last cycle, should it end beyond every long, is made for the greatest
    /// long. The unit is that of the pieces. All pieces (at most 63) are made when the schedule is built, for lengths up to
    /// the greatest long. Example: <c>Schedule.RepeatGrowing(steps => Policy.Triangular(0, 1, steps / 2), 2, 2)</c> at steps 0
    /// to 7 gives 0, 1, 0, 0.5, 1, 0.5, 0, 0.25. Source: I. Loshchilov and F. Hutter, SGDR (arXiv:1608.03983), section 3:
    /// T_i = T_0 T_mult^i.
    /// </remarks>
    /// <param name="piece">From the number of steps of a cycle to the schedule of that cycle, from 0.</param>
    /// <param name="steps">The steps of the first cycle, 0 or more: T_0.</param>
    /// <param name="growth">How many times longer each cycle is than the one before, at least 1: T_mult.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">piece, or a schedule it makes, is null.</exception>
    /// <exception cref="ArgumentException">piece, or a schedule it makes, is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative, or growth below 1.</exception>
    public static Func<long, double> RepeatGrowing(Func<long, Func<long, double>> piece, long steps, long growth)
    {
        Guard.Function(piece);
        Guard.Steps(steps, "It is the length of the first cycle (T_0).", least: 0);
        Guard.AtLeast(growth, 1, "It says how many times longer each cycle is than the one before (T_mult).");
        if (growth == 1 || steps == 0)
        {
            var only = Guard.Schedule(piece(steps), nameof(piece));
            return new RepeatGrowingNode(only.Repeat(steps), null, [(steps, only)], steps, growth).At;
        }
        var cycles = new GrowingCycles(steps, growth);
        var pieces = cycles.Lengths.Select(length => (length, Guard.Schedule(piece(length), nameof(piece)))).ToArray();
        var joined = pieces[0].Item2.JoinAt([.. pieces.Select((one, i) => (cycles.Start(i), one.Item2)).Skip(1)]);
        return new RepeatGrowingNode(joined, cycles, pieces, steps, growth).At;
    }
}

internal sealed record RepeatGrowingNode(
    Func<long, double> Joined,
    GrowingCycles? Cycles,
    IReadOnlyList<(long Steps, Func<long, double> Schedule)> Pieces,
    long Steps,
    long Growth
) : INode
{
    public double At(long step) => Joined(step);

    public Call Code =>
        new("Schedule.RepeatGrowing", ("piece", new Lambda("n", Pieces)), ("steps", Steps), ("growth", Growth));

    public long? Period => Node.Period(Joined);

    // Growing cycles have no one length.
    public long? CycleSteps => Cycles is null ? Node.CycleSteps(Joined) : null;

    public CycleSpan? CycleAt(long step)
    {
        if (Node.CycleAt(Joined, step) is { } cycle || Cycles is null)
            return Node.CycleAt(Joined, step);
        var index = Cycles.IndexAt(step);
        return step < 0
            ? null
            : new CycleSpan(Cycles.Start(index), (Int128)Cycles.Start(index) + Pieces[index].Steps, index);
    }

    public Interval? Bounds => Node.Bounds(Joined);

    public long? NextBreakpoint(long after) => Node.NextBreakpoint(Joined, after);

    public void Fill(long start, Span<double> values) => Node.Fill(Joined, start, values);
}
