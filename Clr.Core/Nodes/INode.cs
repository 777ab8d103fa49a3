namespace Clr.Nodes;

/// <summary>
/// What a schedule made by this library is underneath: the delegate a factory returns is the <see cref="At"/> of one of
/// these, so the node is the implementation, and what is known of a schedule is read off the same object that computes it.
/// Each node is a small sealed record beside its factory.
/// </summary>
internal interface INode
{
    /// <summary>The value at a step. Total on all of <see cref="long"/>, allocates nothing, never throws by itself.</summary>
    double At(long step);

    /// <summary>The call that made this schedule, complete enough to make it again.</summary>
    Call Code { get; }

    /// <summary>
    /// A p with At(t + p) = At(t), bit for bit, for all t of which both are a long; null where none is known. 1 for a constant.
    /// Where a schedule is moved inside (see <see cref="Moved"/>): for all t from -2^62 to 2^62.
    /// </summary>
    long? Period => null;

    /// <summary>The whole cycle, in steps, of a schedule that goes through cycles even if they differ (triangular2); null without cycles.</summary>
    long? CycleSteps => Period is > 1 ? Period : null;

    /// <summary>
    /// The cycle a step lies in; null where the schedule has none there. Whoever wraps a schedule hands on its cycle, and
    /// whoever moves, stretches or cuts it says where its cycles now lie; the default is right only for equal cycles from step 0.
    /// </summary>
    CycleSpan? CycleAt(long step) => CycleSteps is { } period ? CycleSpan.Uniform(period, step) : null;

    /// <summary>The step from which on the schedule holds its last value; null where it never does or nobody knows.</summary>
    long? End => null;

    /// <summary>
    /// The least breakpoint after a step: a breakpoint is a step at which another formula takes over (a corner, a join, a
    /// cycle's first step). Null after the last.
    /// </summary>
    long? NextBreakpoint(long after) => null;

    /// <summary>
    /// What no value leaves, as tight as it is built: a wave's 0 and 1, a range's low and high. Null where nobody knows; never
    /// merely estimated. A check compares the greatest value used with it.
    /// </summary>
    Interval? Bounds => null;

    /// <summary>Writes At(start), At(start + 1), ... : the same bits as the loop, faster where a node can.</summary>
    void Fill(long start, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = At(start + i);
    }
}
