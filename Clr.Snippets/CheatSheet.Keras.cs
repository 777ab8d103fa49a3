using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Keras = "Keras";

    private static CheatSheetRow[] OfKeras =>
        [
            new(
                Keras,
                "ExponentialDecay(0.1, 100, 0.96)",
                () => Ramp.ExponentialDecay(0.1, 0.96, 100),
                t => 0.1 * Pow(0.96, t / 100)
            ),
            new(
                Keras,
                "ExponentialDecay(..., staircase=True)",
                () => Ramp.ExponentialDecay(0.1, 0.96, 100, staircase: true),
                t => 0.1 * Pow(0.96, Floor(t / 100))
            ),
            new(
                Keras,
                "PiecewiseConstantDecay([100, 200], [1, 0.5, 0.1])",
                () => Ramp.PiecewiseConstantAfter(1, (100, 0.5), (200, 0.1)),
                t =>
                    t <= 100 ? 1
                    : t <= 200 ? 0.5
                    : 0.1
            ),
            new(
                Keras,
                "PolynomialDecay(0.1, 100, 0.01, power=2)",
                () => Ramp.Polynomial(0.1, 0.01, 100, 2),
                t => 0.01 + (0.09 * Pow(1 - (Min(t, 100) / 100), 2))
            ),
            new(
                Keras,
                "PolynomialDecay(..., cycle=True)",
                () => Ramp.PolynomialCycling(0.1, 0.01, 100, 2),
                t => 0.01 + (0.09 * Pow(1 - (t / (100 * Max(1, Ceiling(t / 100)))), 2))
            ),
            new(
                Keras,
                "InverseTimeDecay(0.1, 100, 0.5)",
                () => Ramp.InverseTime(0.1, 0.5, 100),
                t => 0.1 / (1 + (0.5 * t / 100))
            ),
            new(
                Keras,
                "CosineDecay(0.1, 100, alpha=0.1)",
                () => Ramp.Cosine(0.1, 0.01, 100),
                t => 0.1 * (0.1 + (0.9 * Cos01(Min(t, 100) / 100)))
            ),
            new(
                Keras,
                "CosineDecay(0, 100, warmup_target=0.1, warmup_steps=10)",
                () => Ramp.Linear(0, 0.1, 10).Then(10, Ramp.Cosine(0.1, 0, 100)),
                t => t < 10 ? 0.1 * t / 10 : 0.1 * Cos01(Min(t - 10, 100) / 100)
            ),
            new(
                Keras,
                "CosineDecayRestarts(0.1, 10, t_mul=2, m_mul=0.9)",
                () => Policy.WarmRestarts(0.1, 0, 10, growth: 2, decay: 0.9),
                t => t < 10 ? 0.1 * Cos01(t / 10) : 0.9 * 0.1 * Cos01((t - 10) / 20),
                30
            ),
        ];
}
