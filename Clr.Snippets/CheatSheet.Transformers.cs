using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Transformers = "transformers";

    private static CheatSheetRow[] OfTransformers =>
        [
            new(
                Transformers,
                "get_constant_schedule_with_warmup(10)",
                () => Policy.ConstantWithWarmup(0.1, 10),
                t => 0.1 * Min(1, t / 10)
            ),
            new(
                Transformers,
                "get_linear_schedule_with_warmup(10, 100)",
                () => Policy.LinearWithWarmup(0.1, 10, 100),
                t => t < 10 ? 0.1 * t / 10 : 0.1 * Max(0, (100 - t) / 90)
            ),
            new(
                Transformers,
                "get_cosine_schedule_with_warmup(10, 100)",
                () => Policy.CosineWithWarmup(0.1, 10, 100),
                t => t < 10 ? 0.1 * t / 10 : 0.1 * Cos01((t - 10) / 90),
                100
            ),
            new(
                Transformers,
                "get_cosine_with_hard_restarts_schedule_with_warmup(10, 100, 3)",
                () => Policy.CosineWithHardRestartsWithWarmup(0.1, 10, 100, 3),
                t =>
                    t < 10 ? 0.1 * t / 10
                    : t >= 100 ? 0
                    : 0.1 * Cos01((t - 10) / 30 % 1)
            ),
            new(
                Transformers,
                "get_polynomial_decay_schedule_with_warmup(10, 100, power=2)",
                () => Policy.PolynomialWithWarmup(0.1, 10, 100, minLr: 1e-7, power: 2),
                t =>
                    t < 10 ? 0.1 * t / 10
                    : t > 100 ? 1e-7
                    : 1e-7 + ((0.1 - 1e-7) * Pow(1 - ((t - 10) / 90), 2))
            ),
            new(
                Transformers,
                "get_inverse_sqrt_schedule(10)",
                () => Policy.InverseSqrtWithWarmup(0.1, 10),
                t => t < 10 ? 0.1 * t / 10 : 0.1 / Sqrt(t / 10)
            ),
            new(
                Transformers,
                "get_wsd_schedule(10, 20, num_stable_steps=70)",
                () => Policy.WarmupStableDecay(0.1, 10, 70, 20, Anneal.Cosine),
                t =>
                    t < 10 ? 0.1 * t / 10
                    : t < 80 ? 0.1
                    : t < 100 ? 0.1 * Cos01((t - 80) / 20)
                    : 0
            ),
        ];
}
