namespace Clr.Nodes;

/// <summary>The formula of a combinator that works on one value at a time.</summary>
internal interface IFormula
{
    double Of(double value);

    Call Code(Func<long, double> schedule);

    /// <summary>Where the values lie when those of the schedule lie in an interval; null where nobody knows.</summary>
    Interval? Bounds(Interval values) => null;
}

/// <summary>
/// A formula applied to every value of a schedule. The formula is a struct, so that the compiler makes one copy of this class
/// for each, with the formula inlined: evaluation and <see cref="Fill"/> share it and cannot differ.
/// </summary>
internal sealed record PointwiseNode<T>(Func<long, double> Schedule, T Formula) : INode
    where T : struct, IFormula
{
    public double At(long step) => Formula.Of(Schedule(step));

    public Call Code => Formula.Code(Schedule);

    public long? Period => Node.Period(Schedule);

    public long? CycleSteps => Node.CycleSteps(Schedule);

    public CycleSpan? CycleAt(long step) => Node.CycleAt(Schedule, step);

    public Interval? Bounds => Node.Bounds(Schedule) is { } values ? Formula.Bounds(values) : null;

    public long? End => Node.End(Schedule);

    public long? NextBreakpoint(long after) => Node.NextBreakpoint(Schedule, after);

    public void Fill(long start, Span<double> values)
    {
        Node.Fill(Schedule, start, values);
        foreach (ref var value in values)
            value = Formula.Of(value);
    }
}
