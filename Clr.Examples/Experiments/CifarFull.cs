using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>The paper's CIFAR-10 experiment at full size, with Caffe's full or quick network.</summary>
internal sealed class CifarFull : NetworkExperiment
{
    private const int Fixed = 70_000;
    private const int Short = 25_000;
    private const int OneCycle = 12_500;
    private const int ExpRange = 42_000;
    private const double StepLr = 0.001;

    /// <param name="options">What is asked to be different.</param>
    /// <param name="folder">The folder with the binary files.</param>
    /// <param name="size">The network.</param>
    /// <param name="records">The records of a file.</param>
    public CifarFull(NetworkOptions options, string folder, CaffeSize size, int records = CifarFile.StandardRecords)
        : base(options)
    {
        var network = CaffeNetwork.Of(size);
        Problem = network.On(CifarData.Load(folder, network.Side, records));
        Description =
            $"CIFAR-10 ({Problem.Data.Identity}), 50,000 training pictures of 32 x 32 minus their mean, not scaled, 10,000 to test; {network.Name} with its multipliers";
        Contenders = size == CaffeSize.Full ? Papers : [.. Papers, .. CaffesOwn];
    }

    public override string Name => "cifar10";

    public override string Description { get; }

    public override IReadOnlyList<Contender> Contenders { get; }

    public override double Target => 78;

    public override IReadOnlyList<string> Caveats => Paper.Caveats;

    protected override Problem Problem { get; }

    protected override int MeasureEvery => 500;

    // the short ones first: what is not there yet is the long ones
    private static IReadOnlyList<Contender> Papers =>
        [
            // L. N. Smith, US Naval Research Laboratory report 5510-026 (arXiv:1803.09820): 81.3 +- .1 in these 25 epochs
            new(
                "one-cycle",
                Policy.OneCyclePaper(0.0005, 0.005, 0.00005, Cycle.Symmetric(OneCycle * 9 / 20), OneCycle),
                OneCycle
            )
            {
                Momentum = Policy.OneCyclePaperMomentum(Cycle.Symmetric(OneCycle * 9 / 20)),
                WeightDecay = 3e-3,
            },
            new("table-2", Policy.SmithTable2(), Short),
            new("step-short", PaperSchedules.Step(StepLr, Short), Short) { Role = Role.Control },
            new("step-short-12500", PaperSchedules.Step(StepLr, OneCycle), OneCycle) { Role = Role.Control },
            // section 3.1: from the upper to the lower bound in a line, then constant
            new("decay", Ramp.Linear(0.007, 0.001, 4_000), Short) { Role = Role.Control },
            new("exp-range", Policy.ExpRangeBothBounds(0.001, 0.006, 2_000, 0.99994), ExpRange),
            new("step-short-42000", PaperSchedules.Step(StepLr, ExpRange), ExpRange) { Role = Role.Control },
            new("fixed", PaperSchedules.Step(StepLr, Fixed), Fixed) { Role = Role.Reference },
            .. RateGrid.Constants(Short, 0.0005, 0.001, 0.002),
            // figure 3: the rate rises in a line over eight epochs
            new("range-test", Policy.RangeTestLinear(0, 0.02, 4_000), 4_000) { Role = Role.RangeTest },
        ];

    // the run of Caffe's own log. Its database has the pictures under their numbers, and is read from first to last in every pass
    // (examples/cifar10/convert_cifar_data.cpp); the other is what shuffling does to it
    private static IEnumerable<Contender> CaffesOwn =>
        [CaffeQuick("caffe-quick", BatchOrder.AsStored), CaffeQuick("caffe-quick-shuffled", BatchOrder.Shuffled)];

    private static Contender CaffeQuick(string name, BatchOrder order) =>
        new(name, Policy.MultiStep(StepLr, 0.1, 4_000), 5_000)
        {
            Role = Role.Control,
            Order = order,
            PeerFigures =
            [
                new("Caffe's log", 500, 55.04),
                new("Caffe's log", 5_000, 75.33),
                // another run of Caffe's own program, by its tutorial
                new("BVLC/caffe issue 1405", 5_000, 74.91),
            ],
        };
}
