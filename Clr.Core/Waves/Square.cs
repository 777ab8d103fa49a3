using Clr.Nodes;

namespace Clr;

public static partial class Wave
{
    /// <summary>The square wave: 0 on the way up, 1 from the peak on.</summary>
    /// <remarks>
    /// With p = t mod period: w(t) = 0 for p &lt; up, 1 from there on, where t is the step, up is <see cref="Cycle.StepsUp"/>: as
    /// with every wave, 0 at the start of a cycle and 1 at its peak, which here lasts <see cref="Cycle.StepsDown"/> steps. No
    /// unit; bitwise periodic on all of <see cref="long"/>, steps before 0 included.
    /// Example, <c>Cycle.Of(stepsUp: 3, stepsDown: 2)</c>: steps -1, 0, 2, 3, 4, 5 give 1, 0, 0, 1, 1, 0.
    /// Source: the square wave, with a duty cycle of stepsDown / period.
    /// </remarks>
    /// <param name="cycle">Steps at 0 (up) and steps at 1 (down).</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Square(Cycle cycle) => new SquareNode(Guard.NotNull(cycle)).At;
}

internal sealed record SquareNode(Cycle Cycle) : INode
{
    public double At(long step) => Cycle.PhaseAt(step) < Cycle.StepsUp ? 0 : 1;

    public Call Code => new("Wave.Square", ("cycle", Cycle));

    public long? Period => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Cycle.NextCorner(after);
}
