using Clr;

namespace Clr.Snippets;

public static class Composing
{
    public static void Function()
    {
        Func<long, double> constant = t => 0.01;
        Func<long, double> own = t => 0.01 / (1 + Math.Max(t, 0) / 1000.0);
        var policy = own.Max(constant.Scale(0.1)); // never below 0.001
        Console.WriteLine(policy(1_000_000)); // 0.001
    }

    public static void WaveTimesAmplitude()
    {
        var cycle = Cycle.Of(stepsUp: 1000, stepsDown: 3000);
        var policy = Wave.Hann(cycle).Times(Amplitude.PerCycle(cycle, n => 1.0 / n)).Between(0.001, 0.006);
        Console.WriteLine(policy(1000)); // 0.006
        Console.WriteLine(policy(5000)); // 0.0035
    }

    public static void InTime()
    {
        var policy = Ramp.Cosine(from: 0.1, to: 0.001, steps: 900).WarmupFromZero(steps: 100);
        Console.WriteLine(policy(50)); // 0.05
        Console.WriteLine(policy(5000)); // 0.001

        var restarted = Schedule.Join((policy, 1000), (policy.Scale(0.5), 1000));
        Console.WriteLine(restarted(1100)); // 0.05

        var slower = policy.Stretch(2); // every step lasts two
        Console.WriteLine(slower(100)); // 0.05
    }

    public static void Momentum()
    {
        var lr = Policy.Triangular(0.001, 0.006, stepSize: 2000);
        var momentum = lr.Opposite(lowLr: 0.001, highLr: 0.006, lowMomentum: 0.85, highMomentum: 0.95);
        Console.WriteLine((momentum(0), momentum(2000))); // (0.95, 0.85)
    }

    public static void Ask()
    {
        var policy = Policy.Triangular2(0.001, 0.006, stepSize: 2000);
        Console.WriteLine(string.Join(", ", policy.Breakpoints(1, 9000))); // 2000, 4000, 6000, 8000
        Console.WriteLine(policy.Check(steps: 10_000).Findings[0].Code); // EndsInsideCycle
        Console.WriteLine(policy.Describe()); // Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Times(other: Amplitude.Halving(cycle: Cycle.Symmetric(stepSize: 2000))).Between(low: 0.001, high: 0.006)
    }

    public static void Own()
    {
        Func<long, double> rex = t =>
        {
            var left = (1000 - Math.Clamp(t, 0, 1000)) / 1000.0;
            return 0.1 * left / (0.5 + 0.5 * left);
        };
        var policy = Schedule.Named("rex", version: 1, rex);
        Console.WriteLine(policy(500)); // 0.06666666666666667
    }
}
