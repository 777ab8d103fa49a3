namespace Clr.Nodes;

/// <summary>Sums of steps that stop at the ends of <see cref="long"/> instead of wrapping round to the other end.</summary>
internal static class Saturating
{
    public static long Add(long a, long b)
    {
        var sum = unchecked(a + b);
        // Only two numbers of one sign can overflow, and then the sum has the other sign.
        return ((a ^ sum) & (b ^ sum)) >= 0 ? sum
            : a < 0 ? long.MinValue
            : long.MaxValue;
    }

    public static long Subtract(long a, long b)
    {
        var difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) >= 0 ? difference
            : a < 0 ? long.MinValue
            : long.MaxValue;
    }

    public static long Of(Int128 value) => (long)Int128.Clamp(value, long.MinValue, long.MaxValue);

    /// <summary>a + b, or null where no long holds it: a step that never comes.</summary>
    public static long? Within(long? a, long b) =>
        a is { } step && (Int128)step + b is var sum && sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
}
