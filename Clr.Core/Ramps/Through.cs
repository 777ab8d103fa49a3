using Clr.Nodes;

namespace Clr;

/// <summary>The way between two neighbouring points, all that one form of a ramp through points has of its own.</summary>
internal interface IPiece
{
    /// <summary>The factory; it takes the points.</summary>
    string Method { get; }

    /// <summary>The value after <paramref name="done"/> of <paramref name="steps"/> steps, 0 &lt; done &lt; steps, of a piece counted from 0.</summary>
    double Between(int piece, double from, double to, long done, long steps);
}

/// <summary>A ramp through given points. The piece is a struct, so that its code is compiled into this one and costs no call.</summary>
internal sealed record ThroughNode<TPiece>((long Step, double Value)[] Points, TPiece Piece) : INode
    where TPiece : struct, IPiece
{
    private readonly long[] _steps = [.. Points.Select(point => point.Step)];

    public double At(long step)
    {
        var next = Milestones.CountUpTo(_steps, step);
        if (next == 0)
            return Points[0].Value;
        var (start, from) = Points[next - 1];
        if (step == start || next == Points.Length)
            return from;
        var (end, to) = Points[next];
        return Piece.Between(next - 1, from, to, step - start, end - start);
    }

    public Call Code => new(Piece.Method, ("points", Points));

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : _steps[^1];

    public long? NextBreakpoint(long after) => IsConstant ? null : Milestones.Next(_steps, after);

    public Interval? Bounds => new Interval(Points.Min(point => point.Value), Points.Max(point => point.Value));

    private bool IsConstant =>
        Array.TrueForAll(
            Points,
            point => BitConverter.DoubleToInt64Bits(point.Value) == BitConverter.DoubleToInt64Bits(Points[0].Value)
        );
}

internal static class Through
{
    /// <summary>A copy of the points, checked: one or more, at rising steps from 0 on, with finite values.</summary>
    public static (long Step, double Value)[] Checked((long Step, double Value)[] points)
    {
        Guard.NotNull(points);
        if (points.Length == 0)
            throw Guard.Refuse(
                nameof(points),
                "must hold at least one point, but were none. Give (step, value) pairs."
            );
        Milestones.Rising(points.Select(point => point.Step), nameof(points), repeats: false);
        foreach (var (_, value) in points)
            Guard.Finite(value, nameof(points));
        return [.. points];
    }
}
