using Clr.Torch;

namespace Clr.Snippets;

public static class Choosing
{
    public static void Decays()
    {
        var linear = Policy.LinearWithWarmup(maxLr: 0.1, warmupSteps: 500, totalSteps: 10_000);
        var cosine = Policy.CosineWithWarmup(maxLr: 0.1, warmupSteps: 500, totalSteps: 10_000);

        Console.WriteLine($"{linear(500)} {linear(10_000)}"); // 0.1 0
        Console.WriteLine($"{cosine(500)} {cosine(10_000)}"); // 0.1 0
    }

    public static void OneCycle()
    {
        var policy = Policy.OneCycle(maxLr: 0.1, totalSteps: 10_000);
        var momentum = Policy.OneCycleMomentum(totalSteps: 10_000);

        Console.WriteLine($"{policy(2_999)} {momentum(2_999)}"); // 0.1 0.85
    }

    public static void OneCycleOfThePaper()
    {
        var policy = Policy.OneCyclePaper(0.01, 0.1, finalLr: 0.0001, Cycle.Symmetric(4_500), totalSteps: 10_000);

        Console.WriteLine($"{policy(4_500)} {policy(9_000)} {policy(9_999)}"); // 0.1 0.01 0.0001
    }

    public static void Triangular()
    {
        var triangular = Policy.Triangular(baseLr: 0.001, maxLr: 0.006, stepSize: 2_000);
        var triangular2 = Policy.Triangular2(baseLr: 0.001, maxLr: 0.006, stepSize: 2_000);
        var expRange = Policy.ExpRange(baseLr: 0.001, maxLr: 0.006, stepSize: 2_000, gamma: 0.99994);
        var staged = Policy.SmithTable2();

        Console.WriteLine($"{triangular(6_000)} {triangular2(6_000)}"); // 0.006 0.0035
        Console.WriteLine($"{expRange(4_000)} {staged(25_000)}"); // 0.001 1E-05
    }

    public static void OpenEnd()
    {
        var endless = Policy.ConstantWithWarmup(maxLr: 0.001, warmupSteps: 500);
        var decided = Policy.WarmupStableDecay(0.001, warmupSteps: 500, stableSteps: 7_500, decaySteps: 2_000);
        Console.WriteLine(endless.Diff(decided, steps: 8_000).AreEqual); // True
    }

    public static void Restarts()
    {
        var restarts = Policy.WarmRestarts(maxLr: 0.05, minLr: 0, firstPeriod: 5_000, growth: 2);
        Console.WriteLine(restarts.Check(steps: 15_000).End); // AtCycleEnd
    }

    public static void Steps()
    {
        var milestones = Policy.MultiStep(initialLr: 0.1, gamma: 0.1, 32_000, 48_000);

        Console.WriteLine($"{milestones(31_999)} {milestones(32_000):G3}"); // 0.1 0.01
    }

    public static void Roots()
    {
        var root = Policy.InverseSqrtWithWarmup(maxLr: 0.001, warmupSteps: 4_000);
        var noam = Policy.Noam(modelSize: 512, warmupSteps: 4_000);

        Console.WriteLine($"{root(4_000)} {root(16_000)}"); // 0.001 0.0005
        Console.WriteLine(noam.Check(steps: 100_000).Greatest!.Value.Step); // 3999
    }

    public static void FineTuning()
    {
        var linear = Policy.LinearWithWarmup(maxLr: 2e-5, warmupSteps: 300, totalSteps: 3_000);
        var slanted = Policy.OneCycle(0.01, 3_000, pctStart: 0.1, divFactor: 32, finalDivFactor: 1, Anneal.Linear);
        var groups = GroupSchedule.Scaled(slanted, 1 / 2.6 / 2.6, 1 / 2.6, 1);

        Console.WriteLine($"{linear(300)} {slanted(299)}"); // 2E-05 0.01
        Console.WriteLine($"{slanted(0)} {slanted(2_999)}"); // 0.0003125 0.0003125
        GC.KeepAlive(groups);
    }

    public static void WarmUp()
    {
        var decay = Ramp.Linear(from: 0.1, to: 0, steps: 9_500).WarmupFromOneOverN(steps: 500);
        Console.WriteLine($"{decay(0)} {decay(499)}"); // 0.0002 0.1
    }

    public static void Check()
    {
        var report = Policy.Triangular2(0.001, 0.006, stepSize: 2_000).Check(steps: 10_000);
        Console.WriteLine($"{report.Worst}: {report.Findings[0].Code}"); // Warning: EndsInsideCycle
        Console.WriteLine($"{report.NearestBelow} or {report.NearestAbove}"); // 8000 or 12000
    }
}
