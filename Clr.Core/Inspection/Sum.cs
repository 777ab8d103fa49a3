namespace Clr;

/// <summary>
/// A sum of doubles carried in two, so that ten million terms lose nothing that the rounded result could show: the error of
/// each addition is found exactly (Knuth's two-sum) and added up beside it.
/// </summary>
internal readonly record struct Sum(double High, double Low)
{
    /// <summary>The sum, rounded once. Where it overflowed, or a term was not finite, the low part means nothing.</summary>
    public double Value => double.IsFinite(High) ? High + Low : High;

    public Sum Plus(double term)
    {
        var high = High + term;
        var part = high - High;
        return new Sum(high, Low + ((High - (high - part)) + (term - part)));
    }

    public Sum Plus(Sum other)
    {
        var sum = Plus(other.High);
        return sum with { Low = sum.Low + other.Low };
    }

    public Sum Minus(Sum other) => Plus(new Sum(-other.High, -other.Low));
}
