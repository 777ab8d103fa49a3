namespace Clr.Examples.Policies;

internal static partial class PolicyCatalog
{
    private static IReadOnlyList<PolicyEntry> Others =>
        [
            new(
                "step",
                "Multiplied by a factor every so many steps.",
                ["--initial-lr 0.1 --gamma 0.5 --every 300"],
                1500,
                new PolicyForm("", Policy.Step)
            ),
            new(
                "multi-step",
                "Multiplied by a factor at each milestone.",
                ["--initial-lr 0.001 --gamma 0.1 --milestones 60000 65000"],
                70_000,
                new PolicyForm("", Policy.MultiStep)
            ),
            new(
                "range-test-linear",
                "One sweep from low to high in equal differences, to find the bounds.",
                ["--min-lr 0.0001 --max-lr 0.02 --total-steps 1000"],
                1000,
                new PolicyForm("", Policy.RangeTestLinear)
            ),
            new(
                "range-test-exponential",
                "One sweep from low to high in equal ratios, to find the bounds.",
                ["--min-lr 0.001 --max-lr 1 --total-steps 1000"],
                1000,
                new PolicyForm("", Policy.RangeTestExponential)
            ),
        ];
}
