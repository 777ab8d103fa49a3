namespace Clr;

/// <summary>Several cosines within a number of steps that they need not divide.</summary>
internal static class HardRestartsPlan
{
    // Each cosine is a piece in memory: without a limit an int of them would be all there is.
    private const int MostCycles = 100_000;

    public static void Require(int cycles)
    {
        Guard.AtLeast(cycles, 1, "It is the number of cosines after the warm-up.");
        if (cycles > MostCycles)
        {
            throw Guard.Refuse(
                nameof(cycles),
                $"must be at most {MostCycles}, but was {Guard.Text(cycles)}. Write more of them as Ramp.Cosine(...).Repeat(steps)."
            );
        }
    }

    /// <summary>So many half cosines from 1 to 0 within so many steps: where they do not divide, cycles start between steps.</summary>
    public static Func<long, double> Cosines(double maxLr, long steps, int cycles) =>
        Schedule.Join([.. Enumerable.Range(0, cycles).Select(i => Cosine(maxLr, steps, cycles, i))]);

    // Cycle i lies between the positions i steps / cycles and (i + 1) steps / cycles, counted from its first whole step.
    private static (Func<long, double>, long) Cosine(double maxLr, long steps, int cycles, int i)
    {
        var (first, next) = (CeilingOf(steps, i, cycles), CeilingOf(steps, i + 1, cycles));
        // The remainders are exact integers: what lies between the position and the whole step after it.
        var start = -(double)((Int128)first * cycles - (Int128)i * steps) / cycles;
        var end = (double)((Int128)(i + 1) * steps - (Int128)first * cycles) / cycles;
        return (Ramp.Between(Anneal.Cosine, maxLr, 0, start, end), next - first);
    }

    private static long CeilingOf(long steps, int i, int cycles) => (long)(((Int128)steps * i + cycles - 1) / cycles);
}
