using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Fastai = "fastai";

    private static CheatSheetRow[] OfFastai =>
        [
            new(
                Fastai,
                "fit_one_cycle(lr_max=0.1), 100 updates",
                () => Policy.OneCycleFastai(0.1, 100),
                t => t < 25 ? 0.1 + ((0.004 - 0.1) * Cos01(t / 25)) : 1e-6 + ((0.1 - 1e-6) * Cos01((t - 25) / 75)),
                100
            ),
            new(
                Fastai,
                "fit_flat_cos(lr=0.1, pct_start=0.75), 100 updates",
                () => Policy.FlatThenCosine(0.1, 1e-6, 75, 100),
                t => t < 75 ? 0.1 : 1e-6 + ((0.1 - 1e-6) * Cos01((t - 75) / 25)),
                100
            ),
            new(Fastai, "SchedLin(1, 0), 100 updates", () => Ramp.Linear(1, 0, 100), t => 1 - (t / 100), 100),
            new(Fastai, "SchedCos(1, 0), 100 updates", () => Ramp.Cosine(1, 0, 100), t => Cos01(t / 100), 100),
            new(
                Fastai,
                "SchedExp(1, 0.01), 100 updates",
                () => Ramp.Exponential(1, 0.01, 100),
                t => Pow(0.01, t / 100),
                100
            ),
            new(
                Fastai,
                "SchedPoly(1, 0, 2), 100 updates",
                () => Ramp.Power(1, 0, 100, 2),
                t => 1 - Pow(t / 100, 2),
                100
            ),
        ];
}
