using System.Runtime.CompilerServices;
using Clr.Nodes;

namespace Clr;

/// <summary>Periodic shapes with values in [0, 1], which go on unchanged before step 0.</summary>
public static partial class Wave
{
    /// <summary>The triangle wave: rises from 0 to 1 in a straight line, and falls back in a straight line.</summary>
    /// <remarks>
    /// With p = t mod period: w(t) = p / up for p &lt; up, (period - p) / down from there on, where t is the step, up is
    /// <see cref="Cycle.StepsUp"/>, down is <see cref="Cycle.StepsDown"/>. Values in [0, 1], no unit; w = 0 exactly at the
    /// start of every cycle, 1 exactly at every peak; bitwise periodic on all of <see cref="long"/>, steps before 0 included.
    /// Example, <c>Cycle.Symmetric(stepSize: 4)</c>: steps 0, 1, 3, 4, 5, 7, 8 give 0, 1/4, 3/4, 1, 3/4, 1/4, 0.
    /// Source: arXiv:1506.01186, section 3.1, listing 1: max(0, 1 - x) with x = |t / stepSize - 2 cycle + 1|; here the phase
    /// is an integer, so that nothing drifts.
    /// </remarks>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Triangle(Cycle cycle) => new TriangleNode(Guard.NotNull(cycle)).At;
}

internal sealed record TriangleNode(Cycle Cycle) : ICycleNode
{
    private readonly TriangleShape _shape = new(Cycle);

    public double At(long step) => _shape.At(0, Cycle.PhaseAt(step));

    public Call Code => new("Wave.Triangle", ("cycle", Cycle));

    public long? Period => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Cycle.NextCorner(after);

    public Func<long, double> Accept(ICycleVisitor visitor) => visitor.Visit(_shape);
}

internal readonly struct TriangleShape(Cycle cycle) : ICycleShape
{
    private readonly long _stepsUp = cycle.StepsUp;
    private readonly long _period = cycle.Period;
    private readonly double _up = cycle.StepsUp;
    private readonly double _down = cycle.StepsDown;

    // Integers first, one division last: the quotient of two integers is correctly rounded below 2^53 and monotone everywhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long completed, long phase) => phase < _stepsUp ? phase / _up : (_period - phase) / _down;
}
