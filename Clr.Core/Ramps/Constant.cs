using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>One value at every step.</summary>
    /// <remarks>
    /// s(t) = v, where v is <paramref name="value"/>, at every step t of <see cref="long"/>. Unit: that of value. Example, value
    /// 0.1: steps -1, 0, 1 give 0.1, 0.1, 0.1. For PyTorch's ConstantLR, a factor for a number of steps, see
    /// <see cref="PiecewiseConstant"/>. Source: optax constant_schedule.
    /// </remarks>
    /// <param name="value">The value, finite.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">value is not finite.</exception>
    public static Func<long, double> Constant(double value) =>
        new ConstantNode("Ramp.Constant", Guard.Finite(value)).At;
}

internal sealed record ConstantNode(string Method, double Value) : INode
{
    public double At(long step) => Value;

    public Call Code => new(Method, ("value", Value));

    public long? Period => 1;

    // It holds its value from the start, and so never delays the end of what it is combined with.
    public long? End => 0;

    public Interval? Bounds => new Interval(Value, Value);

    public void Fill(long start, Span<double> values) => values.Fill(Value);
}
