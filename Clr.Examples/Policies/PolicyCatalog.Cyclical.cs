using Triangle = System.Func<double, double, Clr.Cycle, System.Func<long, double>>;
using TriangleWithGamma = System.Func<double, double, Clr.Cycle, double, System.Func<long, double>>;

namespace Clr.Examples.Policies;

internal static partial class PolicyCatalog
{
    private const string PaperBounds = "--base-lr 0.001 --max-lr 0.006 --step-size 2000";

    private static IReadOnlyList<PolicyEntry> Cyclical =>
        [
            new(
                "triangular",
                "From the base to the maximum in a straight line and back, for ever.",
                [PaperBounds],
                12_000,
                new PolicyForm("", (Triangle)Policy.Triangular, CyclicalMomentum.OfTriangular)
            ),
            new(
                "triangular2",
                "As triangular, with the range halved at the end of each cycle.",
                [PaperBounds],
                20_000,
                new PolicyForm("", (Triangle)Policy.Triangular2, CyclicalMomentum.OfTriangular2)
            ),
            new(
                "exp-range",
                "As triangular, with the range (torch) or both bounds (paper) decaying step by step.",
                [$"{PaperBounds} --gamma 0.99994", $"{PaperBounds} --gamma 0.99994"],
                40_000,
                new PolicyForm("torch", (TriangleWithGamma)Policy.ExpRange, CyclicalMomentum.OfExpRange),
                new PolicyForm("paper", (TriangleWithGamma)Policy.ExpRangeBothBounds)
            ),
            new(
                "cyclical",
                "A triangle with an amplitude of choice, by cycle or by step.",
                [$"{PaperBounds} --amplitude harmonic"],
                20_000,
                new PolicyForm("", Policy.Cyclical, CyclicalMomentum.OfCyclical)
            ),
            new(
                "staged-triangular",
                "Triangular in stages, each with bounds and a step size of its own.",
                ["--stages 0.002:0.01:1000:4000 0.001:0.005:500:3000 0.0005:0.0025:250:2000"],
                10_000,
                new PolicyForm("", Policy.StagedTriangular)
            ),
            new(
                "smith-table2",
                "Smith's run of 25,000 iterations on CIFAR-10, as his table 2 spells it out.",
                [""],
                26_000,
                new PolicyForm("", Policy.SmithTable2)
            ),
        ];
}
