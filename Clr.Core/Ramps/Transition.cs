using Clr.Nodes;

namespace Clr;

/// <summary>Transitions from one value to another that hold their first value before step 0 and their last value for ever, and decays.</summary>
public static partial class Ramp { }

/// <summary>The way from one value to another, strictly between its ends: all that one transition has of its own.</summary>
internal interface IShape
{
    /// <summary>The factory and what it was given besides the ends and the length.</summary>
    Call Code { get; }

    /// <summary>The value after <paramref name="done"/> of <paramref name="steps"/> steps, 0 &lt; done &lt; steps; monotone in done and between the ends.</summary>
    double Between(double from, double to, long done, long steps);
}

/// <summary>A ramp of any shape. The shape is a struct, so that its code is compiled into this one and costs no call.</summary>
internal sealed record TransitionNode<TShape>(double From, double To, long Steps, TShape Shape) : INode
    where TShape : struct, IShape
{
    // The ends are returned, not computed: exact, and a ramp of no steps divides nothing.
    public double At(long step) =>
        step >= Steps ? To
        : step <= 0 ? From
        : Shape.Between(From, To, step, Steps);

    public Call Code
    {
        get
        {
            var own = Shape.Code;
            return own with { Arguments = [("from", From), ("to", To), ("steps", Steps), .. own.Arguments] };
        }
    }

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : Steps;

    public long? NextBreakpoint(long after) =>
        IsConstant ? null
        : after < 0 ? 0
        : after < Steps ? Steps
        : null;

    public Interval? Bounds => new Interval(Math.Min(From, To), Math.Max(From, To));

    public void Fill(long start, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = At(start + i);
    }

    // By bits: -0 and 0 are equal numbers, but a period is promised bit for bit.
    private bool IsConstant => BitConverter.DoubleToInt64Bits(From) == BitConverter.DoubleToInt64Bits(To);
}

internal static class Transition
{
    /// <summary>Checks what all transitions share, and makes one.</summary>
    public static Func<long, double> Of<TShape>(double from, double to, long steps, TShape shape)
        where TShape : struct, IShape
    {
        Guard.Finite(from);
        Guard.Finite(to);
        Guard.Steps(steps, "It is the number of steps from the first value to the last; 0 is a jump.", least: 0);
        return new TransitionNode<TShape>(from, to, steps, shape).At;
    }
}
