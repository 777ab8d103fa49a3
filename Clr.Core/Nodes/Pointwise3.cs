namespace Clr.Nodes;

/// <summary>The formula of a combinator that works on the values of three schedules at the same step.</summary>
internal interface IFormula3
{
    double Of(double a, double b, double c);

    Call Code(Func<long, double> a, Func<long, double> b, Func<long, double> c);

    /// <summary>Where the values lie when those of the schedules lie in intervals; null where nobody knows.</summary>
    Interval? Bounds(Interval a, Interval b, Interval c) => null;
}

/// <summary>A formula applied to the values of three schedules, step by step; see <see cref="PointwiseNode{T}"/>.</summary>
internal sealed record Pointwise3Node<T>(Func<long, double> A, Func<long, double> B, Func<long, double> C, T Formula)
    : INode
    where T : struct, IFormula3
{
    // What is known of the pair, whatever its values: knowledge of three is that of a pair and one more.
    private readonly Func<long, double> _pair = new Pointwise2Node<Pair>(A, B, default).At;

    public double At(long step) => Formula.Of(A(step), B(step), C(step));

    public Call Code => Formula.Code(A, B, C);

    public long? Period => Node.CommonPeriod(_pair, C);

    public long? CycleSteps => Node.CommonCycle(_pair, C);

    public CycleSpan? CycleAt(long step) => Node.CommonCycleAt(_pair, C, step);

    public Interval? Bounds =>
        Node.Bounds(A) is { } a && Node.Bounds(B) is { } b && Node.Bounds(C) is { } c ? Formula.Bounds(a, b, c) : null;

    public long? End => Node.CommonEnd(_pair, C);

    public long? NextBreakpoint(long after) =>
        Node.Earlier(Node.NextBreakpoint(_pair, after), Node.NextBreakpoint(C, after));

    // In portions that stay on the stack and in the nearest cache.
    public void Fill(long start, Span<double> values)
    {
        Span<double> others = stackalloc double[128];
        Span<double> more = stackalloc double[128];
        while (!values.IsEmpty)
        {
            var first = values[..Math.Min(values.Length, others.Length)];
            var second = others[..first.Length];
            var third = more[..first.Length];
            Node.Fill(A, start, first);
            Node.Fill(B, start, second);
            Node.Fill(C, start, third);
            for (var i = 0; i < first.Length; i++)
                first[i] = Formula.Of(first[i], second[i], third[i]);
            values = values[first.Length..];
            start += first.Length;
        }
    }

    private readonly struct Pair : IFormula2
    {
        public double Of(double a, double b) => a + b;

        public Call Code(Func<long, double> a, Func<long, double> b) => new("Plus", a, ("other", b));
    }
}
