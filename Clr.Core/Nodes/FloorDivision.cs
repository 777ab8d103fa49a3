using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Clr.Nodes;

/// <summary>
/// Exact floor division of any long by a fixed divisor of at least 2, by one multiplication: 64-bit division is the slowest
/// integer instruction there is, and every evaluation of a periodic schedule needs one.
/// </summary>
/// <remarks>
/// Granlund and Montgomery, Division by Invariant Integers using Multiplication (PLDI 1994), theorem 4.2: with
/// 2^(l-1) &lt; d &lt;= 2^l and m = floor(2^(63+l) / d) + 1, floor(n / d) = floor(m n / 2^(63+l)) for all 0 &lt;= n &lt; 2^63.
/// m fits 64 bits because d > 2^(l-1). A negative n is reflected: floor(n / d) = ~floor(~n / d), which cannot overflow.
/// </remarks>
internal readonly struct FloorDivision
{
    private readonly ulong _multiplier;
    private readonly int _shift;

    public FloorDivision(long divisor)
    {
        var log = 64 - BitOperations.LeadingZeroCount((ulong)divisor - 1);
        Divisor = divisor;
        _multiplier = (ulong)((UInt128.One << (63 + log)) / (UInt128)divisor + 1);
        _shift = log - 1;
    }

    public long Divisor { get; }

    /// <summary>floor(n / divisor), for every n.</summary>
    public long Quotient(long n)
    {
        var sign = n >> 63;
        return (long)(High((ulong)(n ^ sign), _multiplier) >> _shift) ^ sign;
    }

    /// <summary>n - divisor * floor(n / divisor), which lies in [0, divisor), for every n.</summary>
    public long Remainder(long n) => n - Quotient(n) * Divisor;

    /// <summary>The upper half of a product: alone, where the processor has an instruction that does not write down the lower.</summary>
    private static ulong High(ulong a, ulong b) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b) : Math.BigMul(a, b, out _);
}
