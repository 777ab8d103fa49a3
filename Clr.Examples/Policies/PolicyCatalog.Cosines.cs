namespace Clr.Examples.Policies;

internal static partial class PolicyCatalog
{
    private static IReadOnlyList<PolicyEntry> Cosines =>
        [
            new(
                "cosine-annealing",
                "Half a cosine down, then held (clr), or rising again (torch).",
                ["--max-lr 0.1 --min-lr 0 --t-max 800", "--max-lr 0.1 --min-lr 0 --t-max 800"],
                2000,
                new PolicyForm("clr", Policy.CosineAnnealing),
                new PolicyForm("torch", Policy.CosineAnnealingTorch)
            ),
            new(
                "warm-restarts",
                "SGDR: half cosines begun anew, each cycle longer, each restart lower if wanted.",
                ["--max-lr 0.05 --min-lr 0.001 --first-period 1000 --growth 2 --decay 0.8"],
                7000,
                new PolicyForm("", Policy.WarmRestarts)
            ),
            new(
                "flat-then-cosine",
                "Constant, then half a cosine down.",
                ["--max-lr 0.01 --final-lr 0.0001 --flat-steps 720 --total-steps 1000"],
                1000,
                new PolicyForm("", Policy.FlatThenCosine)
            ),
        ];
}
