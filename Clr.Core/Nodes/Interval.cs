namespace Clr.Nodes;

/// <summary>
/// Two finite numbers that no value of a schedule leaves. Arithmetic on the ends alone is right to the bit, because rounding
/// is monotone: the rounded sum or product of values between the ends lies between the rounded ends.
/// </summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>The interval, or null where an end is not finite: no bound is known then.</summary>
    public static Interval? Of(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? new Interval(low, high) : null;

    public static Interval? Times(Interval? left, Interval? right)
    {
        if (left is not { } a || right is not { } b)
            return null;
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return Of(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>The least interval that holds both: of a schedule that follows now the one, now the other.</summary>
    public static Interval? Hull(Interval? left, Interval? right) =>
        left is { } a && right is { } b ? new Interval(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)) : null;
}
