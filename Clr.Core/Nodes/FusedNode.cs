namespace Clr.Nodes;

/// <summary>A node that further formulas can be fused with.</summary>
internal interface IFusable
{
    /// <summary>The formula applied to this node's values, in one node with it.</summary>
    /// <param name="composed">The same schedule, not fused.</param>
    /// <param name="formula">The formula.</param>
    Func<long, double> Apply<TFormula>(Func<long, double> composed, TFormula formula)
        where TFormula : struct, IFormula;
}

/// <summary>
/// Several nodes of one cycle in one: the cycle is divided by once, and their formulas, all structs, are compiled into a single
/// method. The bits are those of the plain composition, which also answers whatever is asked but values.
/// </summary>
internal sealed class FusedNode<TShape>(INode plain, Cycle cycle, TShape shape, IFusable? further) : INode, IFusable
    where TShape : struct, ICycleShape
{
    private readonly FloorDivision _division = cycle.Division;
    private readonly TShape _shape = shape;

    public double At(long step)
    {
        var completed = _division.Quotient(step);
        return _shape.At(completed, step - completed * _division.Divisor);
    }

    public Call Code => plain.Code;

    public long? Period => plain.Period;

    public long? CycleSteps => plain.CycleSteps;

    public CycleSpan? CycleAt(long step) => plain.CycleAt(step);

    public Interval? Bounds => plain.Bounds;

    public long? End => plain.End;

    public long? NextBreakpoint(long after) => plain.NextBreakpoint(after);

    // One division for all: the phase counts up.
    public void Fill(long start, Span<double> values)
    {
        if (start > long.MaxValue - values.Length)
        {
            Node.FillByLoop(this, start, values);
            return;
        }
        var completed = _division.Quotient(start);
        var phase = start - completed * _division.Divisor;
        foreach (ref var value in values)
        {
            value = _shape.At(completed, phase);
            if (++phase < _division.Divisor)
                continue;
            phase = 0;
            completed++;
        }
    }

    public Func<long, double> Apply<TFormula>(Func<long, double> composed, TFormula formula)
        where TFormula : struct, IFormula => further?.Apply(composed, formula) ?? composed;
}
