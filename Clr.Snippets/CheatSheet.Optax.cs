using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Optax = "optax";

    private static CheatSheetRow[] OfOptax =>
        [
            new(Optax, "constant_schedule(0.1)", () => Ramp.Constant(0.1), t => 0.1),
            new(
                Optax,
                "linear_schedule(1, 0, 10, transition_begin=5)",
                () => Ramp.Linear(1, 0, 10).Delay(5),
                t => 1 - (Clamp(t - 5, 0, 10) / 10)
            ),
            new(
                Optax,
                "polynomial_schedule(1, 0.1, 2, 10)",
                () => Ramp.Polynomial(1, 0.1, 10, 2),
                t => 0.1 + (0.9 * Pow(1 - (Min(t, 10) / 10), 2))
            ),
            new(
                Optax,
                "exponential_decay(1, 100, 0.5, end_value=0.25)",
                () => Ramp.ExponentialDecay(1, 0.5, 100, limit: 0.25),
                t => Max(0.25, Pow(0.5, t / 100))
            ),
            new(
                Optax,
                "cosine_decay_schedule(1, 100, exponent=2)",
                () => Ramp.CosinePower(1, 0, 100, 2),
                t => Pow(Cos01(Min(t, 100) / 100), 2)
            ),
            new(
                Optax,
                "warmup_cosine_decay_schedule(0, 1, 10, 100)",
                () => Policy.CosineWithWarmup(1, 10, 100),
                t => t < 10 ? t / 10 : Cos01(Min(t - 10, 90) / 90)
            ),
            new(
                Optax,
                "piecewise_constant_schedule(1, {3: 0.5, 6: 0.1})",
                () => Ramp.PiecewiseConstant(1, (3, 0.5), (6, 0.05)),
                t =>
                    t < 3 ? 1
                    : t < 6 ? 0.5
                    : 0.05
            ),
            new(
                Optax,
                "join_schedules([a, b], [10])",
                () => Ramp.Linear(0, 1, 10).JoinAt((10, Ramp.Cosine(1, 0, 90))),
                t => t < 10 ? t / 10 : Cos01(Min(t - 10, 90) / 90)
            ),
            new(
                Optax,
                "linear_onecycle_schedule(10, 1000, 0.3, 0.7, 10, 100)",
                () => Ramp.Linear(100, 1000, 3).JoinAt((3, Ramp.Linear(1000, 100, 4)), (7, Ramp.Linear(100, 1, 3))),
                t =>
                    t < 3 ? 100 + (300 * t)
                    : t < 7 ? 1000 - (225 * (t - 3))
                    : t < 10 ? 100 - (33 * (t - 7))
                    : 1
            ),
        ];
}
