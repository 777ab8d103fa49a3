using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Timm = "timm";

    private static CheatSheetRow[] OfTimm =>
        [
            new(
                Timm,
                "CosineLRScheduler(t_initial=100, lr_min=0.001)",
                () => Ramp.Cosine(0.1, 0.001, 100),
                t => 0.001 + (0.099 * Cos01(t / 100)),
                100
            ),
            new(
                Timm,
                "CosineLRScheduler(..., warmup_t=5, warmup_lr_init=0.01)",
                () => Ramp.Linear(0.01, 0.1, 5).Then(5, Ramp.Cosine(0.1, 0.001, 100).Advance(5)),
                t => t < 5 ? 0.01 + (0.09 * t / 5) : 0.001 + (0.099 * Cos01(t / 100)),
                100
            ),
            new(
                Timm,
                "TanhLRScheduler(t_initial=100, lb=-7, ub=3)",
                () => Ramp.TanhUnscaled(0.1, 0, 100, -7, 3),
                t => 0.1 * (1 - Tanh(-7 + (10 * t / 100))) / 2,
                100
            ),
            new(
                Timm,
                "StepLRScheduler(decay_t=30, decay_rate=0.1)",
                () => Policy.Step(0.1, 0.1, 30),
                t => 0.1 * Pow(0.1, Floor(t / 30))
            ),
        ];
}
