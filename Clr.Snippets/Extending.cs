using Clr.Properties;

namespace Clr.Snippets;

public static class Extending
{
    private static readonly Func<long, double> Mine = t => 0.1 / (1 + (Math.Max(t, 0) / 1000.0));

    public static void OwnFunction()
    {
        Func<long, double> mine = t => 0.1 / (1 + Math.Max(t, 0) / 1000.0);
        var policy = mine.WarmupFromOneOverN(steps: 100);
        Console.WriteLine($"{policy(99)} {policy(1_100)}"); // 0.1 0.05
    }

    public static void Names()
    {
        var mine = Mine;

        var policy = Schedule.Named("hyperbola from 0.1 over 1000", version: 1, mine);
        var changed = Schedule.Named("hyperbola from 0.1 over 1000", version: 2, mine);
        Console.WriteLine(policy.Describe()); // Schedule.Named(id: "hyperbola from 0.1 over 1000", version: 1)
        Console.WriteLine(policy.Fingerprint().Matches(changed.Fingerprint())); // False
    }

    public static void Formulas()
    {
        var wave = Wave.Triangle(Cycle.Symmetric(stepSize: 2_000));
        Func<long, double> lambda = t => 0.001 + 0.005 * wave(t) * wave(t);
        var formula = Schedule.Formula(lambda, wave);
        Console.WriteLine(lambda.TryGetPeriod(out _)); // False
        Console.WriteLine(formula.TryGetPeriod(out var period) ? period : 0); // 4000
        Console.WriteLine(string.Join(", ", formula.Breakpoints(0, 8_000))); // 0, 2000, 4000, 6000
    }

    public static void Parts()
    {
        var cycle = Cycle.Symmetric(stepSize: 2_000);

        var policy = Wave.Triangle(cycle).Map(w => w * w).Between(0.001, 0.006);

        Console.WriteLine($"{policy(0)} {policy(1_000):G3} {policy(2_000)}"); // 0.001 0.00225 0.006
    }

    public static Func<long, double> Squared(double baseLr, double maxLr, Cycle cycle) =>
        Wave.Triangle(cycle).Map(w => w * w).Between(baseLr, maxLr);

    public static Claims SquaredClaims(double baseLr, double maxLr, Cycle cycle) =>
        new()
        {
            Lowest = baseLr,
            Highest = maxLr,
            Period = cycle.Period,
            Cycle = cycle,
            CycleEnd = baseLr,
            PeakShare = _ => 1,
        };

    public static void Laws()
    {
        var cycle = Cycle.Symmetric(stepSize: 2_000);
        var policy = Squared(0.001, 0.006, cycle);
        var claims = SquaredClaims(0.001, 0.006, cycle);
        policy.MustKeep(claims); // throws with a counterexample for each law that is broken
        Console.WriteLine(string.Join(", ", policy.ApplicableLaws(claims))); // bounded, periodic, ends at base, peaks, total, repeatable, resumes, opaque, restarts

        var wrong = claims with { HalfCycles = HalfCycles.EqualSteps };
        Console.WriteLine(policy.Violations(wrong)[0].Law); // equal steps
    }
}
