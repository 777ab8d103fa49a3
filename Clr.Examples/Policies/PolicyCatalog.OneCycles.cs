namespace Clr.Examples.Policies;

internal static partial class PolicyCatalog
{
    private static IReadOnlyList<PolicyEntry> OneCycles =>
        [
            new(
                "one-cycle",
                "Up, then far down, once; the momentum the other way.",
                [
                    "--max-lr 0.1 --total-steps 1000",
                    "--max-lr 0.1 --total-steps 1000 --three-phase --anneal linear",
                    "--max-lr 0.1 --total-steps 1000",
                    "--base-lr 0.01 --max-lr 0.1 --final-lr 0.0001 --step-size 400 --total-steps 1000",
                ],
                1000,
                new PolicyForm("clr", Policy.OneCycle, Policy.OneCycleMomentum),
                new PolicyForm("torch", Policy.OneCycleTorch, Policy.OneCycleTorchMomentum),
                new PolicyForm("fastai", Policy.OneCycleFastai, Policy.OneCycleFastaiMomentum),
                new PolicyForm("paper", Policy.OneCyclePaper, Policy.OneCyclePaperMomentum)
            ),
        ];
}
