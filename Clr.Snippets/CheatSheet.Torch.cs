using static System.Math;

namespace Clr.Snippets;

public static partial class CheatSheet
{
    private const string Torch = "PyTorch";

    private static CheatSheetRow[] OfTorch =>
        [
            new(
                Torch,
                "ConstantLR(factor=0.5, total_iters=5)",
                () => Ramp.PiecewiseConstant(0.05, (5, 0.1)),
                t => t < 5 ? 0.05 : 0.1
            ),
            new(
                Torch,
                "LinearLR(start_factor=0.25, total_iters=4)",
                () => Ramp.Linear(0.025, 0.1, 4),
                t => 0.1 * (0.25 + (0.75 * Min(t, 4) / 4))
            ),
            new(Torch, "ExponentialLR(gamma=0.9)", () => Ramp.ExponentialDecay(0.1, 0.9, 1), t => 0.1 * Pow(0.9, t)),
            new(
                Torch,
                "StepLR(step_size=30, gamma=0.1)",
                () => Policy.Step(0.1, 0.1, 30),
                t => 0.1 * Pow(0.1, Floor(t / 30))
            ),
            new(
                Torch,
                "MultiStepLR([30, 80], gamma=0.1)",
                () => Policy.MultiStep(0.1, 0.1, 30, 80),
                t =>
                    t < 30 ? 0.1
                    : t < 80 ? 0.01
                    : 0.001
            ),
            new(
                Torch,
                "PolynomialLR(total_iters=50, power=2)",
                () => Ramp.Polynomial(0.1, 0, 50, 2),
                t => 0.1 * Pow(1 - (Min(t, 50) / 50), 2)
            ),
            new(
                Torch,
                "CosineAnnealingLR(T_max=50, eta_min=0.001)",
                () => Policy.CosineAnnealingTorch(0.1, 0.001, 50),
                t => 0.001 + (0.099 * Cos01(t / 50))
            ),
            new(
                Torch,
                "CosineAnnealingWarmRestarts(T_0=10, eta_min=0.001)",
                () => Policy.WarmRestarts(0.1, 0.001, 10),
                t => 0.001 + (0.099 * Cos01(t % 10 / 10))
            ),
            new(
                Torch,
                "CosineAnnealingWarmRestarts(T_0=10, T_mult=2)",
                () => Policy.WarmRestarts(0.1, 0, 10, growth: 2),
                t =>
                    t < 10 ? 0.1 * Cos01(t / 10)
                    : t < 30 ? 0.1 * Cos01((t - 10) / 20)
                    : 0.1 * Cos01((t - 30) / 40),
                70
            ),
            new(
                Torch,
                "CyclicLR(0.001, 0.006, step_size_up=20)",
                () => Policy.Triangular(0.001, 0.006, stepSize: 20),
                t => 0.001 + (0.005 * Triangle(t, 20))
            ),
            new(
                Torch,
                "CyclicLR(..., mode='triangular2')",
                () => Policy.Triangular2(0.001, 0.006, stepSize: 20),
                t => 0.001 + (0.005 * Triangle(t, 20) / Pow(2, Floor(t / 40)))
            ),
            new(
                Torch,
                "CyclicLR(..., mode='exp_range', gamma=0.99)",
                () => Policy.ExpRange(0.001, 0.006, stepSize: 20, gamma: 0.99),
                t => 0.001 + (0.005 * Triangle(t, 20) * Pow(0.99, t))
            ),
            new(
                Torch,
                "CyclicLR(..., step_size_up=10, step_size_down=30)",
                () => Policy.Triangular(0.001, 0.006, Cycle.Of(10, 30)),
                t => 0.001 + (0.005 * (t % 40 < 10 ? t % 40 / 10 : (40 - (t % 40)) / 30))
            ),
            new(
                Torch,
                "CyclicLR's momentum, 0.8 to 0.9",
                () => Policy.Triangular(0.001, 0.006, stepSize: 20).Opposite(0.001, 0.006, 0.8, 0.9),
                t => 0.9 - (0.1 * Triangle(t, 20))
            ),
            new(
                Torch,
                "OneCycleLR(max_lr=0.1, total_steps=100)",
                () => Policy.OneCycleTorch(0.1, 100),
                t => t <= 29 ? 0.1 + ((0.004 - 0.1) * Cos01(t / 29)) : 4e-7 + ((0.1 - 4e-7) * Cos01((t - 29) / 70)),
                100
            ),
            new(
                Torch,
                "OneCycleLR's momentum, 0.85 to 0.95",
                () => Policy.OneCycleTorchMomentum(100),
                t => t <= 29 ? 0.85 + (0.1 * Cos01(t / 29)) : 0.95 - (0.1 * Cos01((t - 29) / 70)),
                100
            ),
            new(
                Torch,
                "LambdaLR(lambda t: 0.95 ** t)",
                () => Amplitude.PerIteration(t => Pow(0.95, t)).Scale(0.1),
                t => 0.1 * Pow(0.95, t)
            ),
            new(
                Torch,
                "SequentialLR([a, b], milestones=[5])",
                () => Ramp.Constant(0.01).Then(5, Ramp.ExponentialDecay(0.1, 0.9, 1)),
                t => t < 5 ? 0.01 : 0.1 * Pow(0.9, t - 5)
            ),
            new(
                Torch,
                "ChainedScheduler([a, b])",
                () => Ramp.PiecewiseConstant(0.5, (5, 1)).Times(Ramp.ExponentialDecay(0.1, 0.9, 1)),
                t => (t < 5 ? 0.5 : 1) * 0.1 * Pow(0.9, t)
            ),
        ];
}
