using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Julia = "ParameterSchedulers.jl";

    private static CheatSheetRow[] OfJulia =>
        [
            new(
                Julia,
                "Triangle(0.001, 0.006, 40)",
                () => Policy.Triangular(0.001, 0.006, stepSize: 20),
                t => 0.001 + (0.005 * Triangle(t, 20))
            ),
            new(
                Julia,
                "TriangleDecay2(0.001, 0.006, 40)",
                () => Policy.Triangular2(0.001, 0.006, stepSize: 20),
                t => 0.001 + (0.005 * Triangle(t, 20) / Pow(2, Floor(t / 40)))
            ),
            new(Julia, "Step(0.1, 0.5, 10)", () => Ramp.Step(0.1, 0.5, 10), t => 0.1 * Pow(0.5, Floor(t / 10))),
            new(Julia, "Exp(0.1, 0.9)", () => Ramp.ExponentialDecay(0.1, 0.9, 1), t => 0.1 * Pow(0.9, t)),
            new(
                Julia,
                "Sequence(a => 5, b => 10)",
                () => Schedule.Join((Ramp.Constant(0.01), 5), (Ramp.Constant(0.1), 10)),
                t => t < 5 ? 0.01 : 0.1
            ),
            new(Julia, "Loop(a, 10)", () => Ramp.Linear(1, 0, 10).Repeat(10), t => 1 - (t % 10 / 10)),
        ];
}
