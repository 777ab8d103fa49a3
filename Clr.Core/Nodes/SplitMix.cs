namespace Clr.Nodes;

/// <summary>
/// The generator SplitMix64 by number instead of one after another: its state is a counter, and each output a hash of it.
/// </summary>
/// <remarks>
/// Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA 2014), section 4; the finaliser's constants are
/// variant 13 of D. Stafford's search, as in the paper's successor in Java.
/// </remarks>
internal static class SplitMix
{
    /// <summary>2^-53: one unit of a share made of 53 bits.</summary>
    public const double Unit = 1.0 / (1L << 53);

    /// <summary>The output number <paramref name="step"/> + 1 of the generator with this seed, for any step, negative ones included.</summary>
    public static ulong Hash(long seed, long step)
    {
        unchecked
        {
            // Multiplication modulo 2^64 is what adding the odd constant as often would give.
            var z = (ulong)seed + ((ulong)step + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
