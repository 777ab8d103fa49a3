namespace Clr.Nodes;

/// <summary>The formula of a combinator that works on the values of two schedules at the same step.</summary>
internal interface IFormula2
{
    double Of(double a, double b);

    Call Code(Func<long, double> a, Func<long, double> b);

    /// <summary>Where the values lie when those of the schedules lie in intervals; null where nobody knows.</summary>
    Interval? Bounds(Interval a, Interval b) => null;
}

/// <summary>A formula applied to the values of two schedules, step by step; see <see cref="PointwiseNode{T}"/>.</summary>
internal sealed record Pointwise2Node<T>(Func<long, double> A, Func<long, double> B, T Formula) : INode
    where T : struct, IFormula2
{
    public double At(long step) => Formula.Of(A(step), B(step));

    public Call Code => Formula.Code(A, B);

    public long? Period => Node.CommonPeriod(A, B);

    public long? CycleSteps => Node.CommonCycle(A, B);

    public CycleSpan? CycleAt(long step) => Node.CommonCycleAt(A, B, step);

    public Interval? Bounds => Node.Bounds(A) is { } a && Node.Bounds(B) is { } b ? Formula.Bounds(a, b) : null;

    public long? End => Node.CommonEnd(A, B);

    public long? NextBreakpoint(long after) =>
        Node.Earlier(Node.NextBreakpoint(A, after), Node.NextBreakpoint(B, after));

    // In portions that stay on the stack and in the nearest cache.
    public void Fill(long start, Span<double> values)
    {
        Span<double> others = stackalloc double[128];
        while (!values.IsEmpty)
        {
            var first = values[..Math.Min(values.Length, others.Length)];
            var second = others[..first.Length];
            Node.Fill(A, start, first);
            Node.Fill(B, start, second);
            for (var i = 0; i < first.Length; i++)
                first[i] = Formula.Of(first[i], second[i]);
            values = values[first.Length..];
            start += first.Length;
        }
    }
}
