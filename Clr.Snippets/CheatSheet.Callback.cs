using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Callback = "bckenstler/CLR";

    private static CheatSheetRow[] OfCallback =>
        [
            new(
                Callback,
                "CyclicLR(0.001, 0.006, 20)",
                () => Policy.Triangular(0.001, 0.006, stepSize: 20),
                t => 0.001 + (0.005 * Triangle(t, 20))
            ),
            new(
                Callback,
                "CyclicLR(..., mode='exp_range', gamma=0.99)",
                () => Policy.ExpRange(0.001, 0.006, stepSize: 20, gamma: 0.99),
                t => 0.001 + (0.005 * Triangle(t, 20) * Pow(0.99, t))
            ),
            new(
                Callback,
                "CyclicLR(..., scale_fn=lambda x: 1 / x)",
                () =>
                    Policy.Cyclical(
                        0.001,
                        0.006,
                        Cycle.Symmetric(20),
                        Amplitude.PerCycle(Cycle.Symmetric(20), n => 1.0 / n)
                    ),
                t => 0.001 + (0.005 * Triangle(t, 20) / (1 + Floor(t / 40)))
            ),
            new(
                Callback,
                "CyclicLR(..., scale_fn=..., scale_mode='iterations')",
                () =>
                    Policy.Cyclical(
                        0.001,
                        0.006,
                        Cycle.Symmetric(20),
                        Amplitude.PerIteration(t => 1 / (1 + (5e-4 * t)))
                    ),
                t => 0.001 + (0.005 * Triangle(t, 20) / (1 + (5e-4 * t)))
            ),
        ];
}
