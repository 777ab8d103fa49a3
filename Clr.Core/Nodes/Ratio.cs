namespace Clr.Nodes;

/// <summary>
/// floor(t den / num) and its inverse for every step t of <see cref="long"/>: in 64 bits where the product fits, else in 128,
/// which any product of two longs fits.
/// </summary>
internal readonly struct Ratio
{
    private readonly long _numerator;
    private readonly long _denominator;
    private readonly FloorDivision _division;
    private readonly long _fits;

    public Ratio(long numerator, long denominator)
    {
        var common = Node.Gcd(numerator, denominator);
        _numerator = numerator / common;
        _denominator = denominator / common;
        _division = new FloorDivision(Math.Max(_numerator, 2));
        _fits = long.MaxValue / _denominator;
    }

    /// <summary>floor(step den / num), or the nearest end of long.</summary>
    public long Position(long step)
    {
        if (step > _fits || step < -_fits)
            return Saturating.Of(Floor((Int128)step * _denominator, _numerator));
        var product = step * _denominator;
        return _numerator == 1 ? product : _division.Quotient(product);
    }

    /// <summary>Whether the position of a step is a long as it is.</summary>
    public bool IsExact(long step) => Floor((Int128)step * _denominator, _numerator) == Position(step);

    /// <summary>The first step whose position is at least so much: ceil(position num / den); null beyond 128 bits.</summary>
    public Int128? First(Int128 position)
    {
        // A cycle in force at a long ends at most at 2^64; what is stretched within a stretch may be longer, and is left alone.
        var most = (Int128)1 << 64;
        return position <= most && position >= -most ? -Floor(-position * _numerator, _denominator) : null;
    }

    /// <summary>The first step whose position is at least so much, where it is a long.</summary>
    public long? FirstStep(long? position) =>
        position is { } at && First(at) is { } first && first <= long.MaxValue ? Saturating.Of(first) : null;

    /// <summary>So many positions in steps, where that is a whole number of a long.</summary>
    public long? Exactly(long positions) => positions % _denominator == 0 ? Common(positions) : null;

    /// <summary>The fewest steps that are a whole multiple of so many positions.</summary>
    public long? Common(long positions)
    {
        var steps = (Int128)(positions / Node.Gcd(positions, _denominator)) * _numerator;
        return steps <= long.MaxValue ? (long)steps : null;
    }

    private static Int128 Floor(Int128 value, long divisor)
    {
        var (quotient, remainder) = Int128.DivRem(value, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
