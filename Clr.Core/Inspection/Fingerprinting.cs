using System.Security.Cryptography;
using System.Text;

namespace Clr;

public static partial class Inspect
{
    // Small steps, where most formulas differ, and one of each size beyond them; both sides of 0.
    private static readonly long[] Probes = [-7, -1, 0, 1, 2, 3, 5, 8, 13, 21, 100, 1_000, 10_000, 100_000, 1_000_000];

    private const int ProbedBreakpoints = 8;

    /// <summary>What tells a schedule from others, for checkpoints: a hash of its structure and exact parameters.</summary>
    /// <remarks>
    /// The hash is SHA-256 of the calls that make the schedule, every double by its bits: the same on every machine, and equal
    /// for a policy and the expression it stands for. Where a part is a function of your own the fingerprint is partial and
    /// carries values: of the whole schedule at the steps -7, -1, 0, 1, 2, 3, 5, 8, 13, 21, 10^2, ..., 10^6 and round its first
    /// 8 breakpoints after step 0, and of each such function of a step, or of a cycle number, at those of the former that are 1 or
    /// more, where both are asked. A function that throws is taken to be NaN there.
    /// <see cref="Schedule.Named"/> gives a function an identity instead. The schedule is evaluated at most 39 times,
    /// whatever its length, and not at all where everything is known. Example: the fingerprints of
    /// <c>Policy.Triangular(1, 5, 4)</c> and <c>Wave.Triangle(Cycle.Symmetric(4)).Between(1, 5)</c> match; with 5.000000001 for
    /// 5 they do not. Source: FIPS 180-4 for the hash.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static Fingerprint Fingerprint(this Func<long, double> schedule)
    {
        var text = new CallText(isCanonical: true).Write(Guard.Schedule(schedule));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new Fingerprint(hash, text.Opaque.Count == 0 ? [] : [.. Samples(schedule, text.Opaque)]);
    }

    private static IEnumerable<FingerprintSample> Samples(Func<long, double> schedule, List<Delegate> opaque)
    {
        var corners = schedule.Breakpoints(1, long.MaxValue).Take(ProbedBreakpoints);
        var steps = Probes.Concat(corners.SelectMany(corner => new[] { corner - 1, corner, corner + 1 }));
        foreach (var step in steps.Distinct().Order())
            yield return new FingerprintSample(0, step, ValueOrNaN(schedule, step));
        // Alone, the schedule is its one function.
        for (var i = 0; i < opaque.Count; i++)
        {
            if (opaque[i] is not Func<long, double> function || function == schedule)
                continue;
            foreach (var step in Probes.Where(static step => step >= 1))
                yield return new FingerprintSample(i + 1, step, ValueOrNaN(function, step));
        }
    }

    private static double ValueOrNaN(Func<long, double> function, long step) => ValueAt(function, step) ?? double.NaN;
}
