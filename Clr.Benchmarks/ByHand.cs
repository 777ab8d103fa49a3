namespace Clr.Benchmarks;

/// <summary>A policy of the library, the formula that one would write by hand for it, right from step 0 on, and the run of both.</summary>
/// <param name="Policy">The library's.</param>
/// <param name="Formula">Written by hand.</param>
/// <param name="Run">The steps that are asked for: 0 to this.</param>
internal sealed record Pair(Func<long, double> Policy, Func<long, double> Formula, long Run);

/// <summary>Every policy beside its formula.</summary>
internal static class ByHand
{
    public static IReadOnlyDictionary<string, Pair> All { get; } =
        new Dictionary<string, Pair>
        {
            ["Triangular"] = new(Policy.Triangular(0.001, 0.006, 2000), t => 0.001 + (0.005 * Wave(t, 2000)), 90_000),
            ["Triangular2"] = new(
                Policy.Triangular2(0.001, 0.006, 2000),
                t => 0.001 + (0.005 * Wave(t, 2000) * Math.ScaleB(1, -(int)Math.Min(t / 4000, 1100))),
                90_000
            ),
            ["ExpRange"] = new(
                Policy.ExpRange(0.001, 0.006, 2000, 0.99994),
                t => 0.001 + (0.005 * Wave(t, 2000) * Math.Pow(0.99994, t)),
                90_000
            ),
            ["ExpRangeBothBounds"] = new(
                Policy.ExpRangeBothBounds(0.001, 0.006, 2000, 0.99994),
                t => (0.001 + (0.005 * Wave(t, 2000))) * Math.Pow(0.99994, t),
                90_000
            ),
            ["Cyclical"] = new(
                Policy.Cyclical(0.001, 0.006, Cycle.Symmetric(2000), Amplitude.Harmonic(Cycle.Symmetric(2000))),
                t => 0.001 + (0.005 * Wave(t, 2000) / (1 + (t / 4000))),
                90_000
            ),
            ["StagedTriangular"] = new(
                Policy.StagedTriangular(new(0.001, 0.005, 2000, 16_000), new(0.0001, 0.0005, 1000, 9_000)),
                t =>
                    t < 16_000 ? 0.001 + (0.004 * Wave(t, 2000))
                    : t < 25_000 ? 0.0001 + (0.0004 * Wave(t - 16_000, 1000))
                    : 0.0001 + (0.0004 * Wave(9_000, 1000)),
                25_000
            ),
            ["SmithTable2"] = new(Policy.SmithTable2(), SmithTable2, 25_000),
            ["OneCycle"] = new(
                Policy.OneCycle(0.1, 10_000),
                t => t <= 2999 ? Cosine(0.004, 0.1, t, 2999) : Cosine(0.1, 4e-7, t - 2999, 7000),
                9_999
            ),
            ["OneCycleMomentum"] = new(
                Policy.OneCycleMomentum(10_000),
                t => t <= 2999 ? Cosine(0.95, 0.85, t, 2999) : Cosine(0.85, 0.95, t - 2999, 7000),
                9_999
            ),
            ["OneCycleTorch"] = new(
                Policy.OneCycleTorch(0.1, 10_000),
                t => t <= 2999 ? Cosine(0.004, 0.1, t, 2999) : Cosine(0.1, 4e-7, t - 2999, 7000),
                9_999
            ),
            ["OneCycleTorchMomentum"] = new(
                Policy.OneCycleTorchMomentum(10_000),
                t => t <= 2999 ? Cosine(0.95, 0.85, t, 2999) : Cosine(0.85, 0.95, t - 2999, 7000),
                9_999
            ),
            ["OneCycleFastai"] = new(
                Policy.OneCycleFastai(0.1, 10_000),
                t => t <= 2500 ? Cosine(0.004, 0.1, t, 2500) : Cosine(0.1, 1e-6, t - 2500, 7500),
                10_000
            ),
            ["OneCycleFastaiMomentum"] = new(
                Policy.OneCycleFastaiMomentum(10_000),
                t => t <= 2500 ? Cosine(0.95, 0.85, t, 2500) : Cosine(0.85, 0.95, t - 2500, 7500),
                10_000
            ),
            ["OneCyclePaper"] = new(
                Policy.OneCyclePaper(0.08, 0.8, 8e-6, Cycle.Symmetric(4500), 10_000),
                t => t < 9000 ? 0.08 + (0.72 * Wave(t, 4500)) : Linear(0.08, 8e-6, t - 9000, 999),
                9_999
            ),
            ["OneCyclePaperMomentum"] = new(
                Policy.OneCyclePaperMomentum(Cycle.Symmetric(4500)),
                t => t < 9000 ? 0.95 - (0.1 * Wave(t, 4500)) : 0.95,
                9_999
            ),
            ["CosineAnnealing"] = new(
                Policy.CosineAnnealing(0.1, 1e-4, 10_000),
                t => Cosine(0.1, 1e-4, Math.Min(t, 10_000), 10_000),
                12_000
            ),
            ["CosineAnnealingTorch"] = new(
                Policy.CosineAnnealingTorch(0.1, 1e-4, 10_000),
                t => Cosine(0.1, 1e-4, t, 10_000),
                30_000
            ),
            ["WarmRestarts"] = new(Policy.WarmRestarts(0.05, 1e-4, 1000, growth: 2), WarmRestarts, 60_000),
            ["ConstantWithWarmup"] = new(
                Policy.ConstantWithWarmup(0.1, 500),
                t => t < 500 ? Linear(0, 0.1, t, 500) : 0.1,
                10_000
            ),
            ["LinearWithWarmup"] = new(
                Policy.LinearWithWarmup(0.1, 500, 10_000),
                t => t < 500 ? Linear(0, 0.1, t, 500) : Linear(0.1, 0, Math.Min(t - 500, 9500), 9500),
                12_000
            ),
            ["CosineWithWarmup"] = new(
                Policy.CosineWithWarmup(0.1, 500, 10_000),
                t => t < 500 ? Linear(0, 0.1, t, 500) : Cosine(0.1, 0, Math.Min(t - 500, 9500), 9500),
                12_000
            ),
            ["CosineWithHardRestartsWithWarmup"] = new(
                Policy.CosineWithHardRestartsWithWarmup(0.1, 500, 10_500, cycles: 5),
                t =>
                    t < 500 ? Linear(0, 0.1, t, 500)
                    : t >= 10_500 ? 0
                    : Cosine(0.1, 0, (t - 500) % 2000, 2000),
                12_000
            ),
            ["PolynomialWithWarmup"] = new(
                Policy.PolynomialWithWarmup(0.1, 500, 10_000, power: 2),
                t =>
                    t < 500
                        ? Linear(0, 0.1, t, 500)
                        : 1e-7 + ((0.1 - 1e-7) * Math.Pow((9500 - Math.Min(t - 500, 9500)) / 9500.0, 2)),
                12_000
            ),
            ["InverseSqrtWithWarmup"] = new(
                Policy.InverseSqrtWithWarmup(0.1, 500),
                t => t < 500 ? Linear(0, 0.1, t, 500) : 0.1 * Math.Sqrt(500.0 / t),
                90_000
            ),
            ["WarmupStableDecay"] = new(
                Policy.WarmupStableDecay(0.1, 500, 7500, 2000),
                t =>
                    t < 500 ? Linear(0, 0.1, t, 500)
                    : t < 8000 ? 0.1
                    : 0.1 * (1 - Math.Sqrt(Math.Min(t - 8000, 2000) / 2000.0)),
                12_000
            ),
            ["Trapezoid"] = new(
                Policy.Trapezoid(0.1, 500, 2000, 10_000),
                t =>
                    t < 500 ? Linear(0, 0.1, t, 500)
                    : t < 8000 ? 0.1
                    : Linear(0.1, 0, Math.Min(t - 8000, 2000), 2000),
                12_000
            ),
            ["FlatThenCosine"] = new(
                Policy.FlatThenCosine(0.1, 1e-3, 7000, 10_000),
                t => t < 7000 ? 0.1 : Cosine(0.1, 1e-3, Math.Min(t - 7000, 3000), 3000),
                12_000
            ),
            ["Noam"] = new(
                Policy.Noam(512, 4000),
                t => Math.Min(1 / Math.Sqrt(t + 1.0), (t + 1) * Math.Pow(4000, -1.5)) / Math.Sqrt(512),
                90_000
            ),
            ["Step"] = new(Policy.Step(0.1, 0.5, 2000), t => 0.1 * Math.Pow(0.5, t / 2000), 90_000),
            ["MultiStep"] = new(
                Policy.MultiStep(0.1, 0.1, 3000, 6000, 9000),
                t =>
                    t < 3000 ? 0.1
                    : t < 6000 ? 0.01
                    : t < 9000 ? 0.001
                    : 0.0001,
                12_000
            ),
            ["RangeTestLinear"] = new(
                Policy.RangeTestLinear(0, 0.1, 10_000),
                t => Linear(0, 0.1, Math.Min(t, 9_999), 9_999),
                12_000
            ),
            ["RangeTestExponential"] = new(
                Policy.RangeTestExponential(1e-6, 1, 10_000),
                t => 1e-6 * Math.Pow(1e6, Math.Min(t, 9_999) / 9_999.0),
                12_000
            ),
        };

    private static double Wave(long t, long half)
    {
        var phase = t % (2 * half);
        return (phase < half ? phase : (2 * half) - phase) / (double)half;
    }

    private static double Linear(double from, double to, long t, long steps) => from + ((to - from) * t / steps);

    private static double Cosine(double from, double to, long t, long steps) =>
        to + ((from - to) * (1 + Math.Cos(Math.PI * t / steps)) / 2);

    private static double SmithTable2(long t) =>
        t < 16_000 ? 0.001 + (0.004 * Wave(t, 2000))
        : t < 22_000 ? 0.0001 + (0.0004 * Wave(t - 16_000, 1000))
        : t < 25_000 ? 0.00001 + (0.00004 * Wave(t - 22_000, 500))
        : 0.00001;

    private static double WarmRestarts(long t)
    {
        long steps = 1000;
        while (t >= steps)
        {
            t -= steps;
            steps *= 2;
        }
        return Cosine(0.05, 1e-4, t, steps);
    }
}
