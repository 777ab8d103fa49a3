using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>CIFAR-10 at one tenth: 5,000 pictures of 16 x 16, Caffe's quick network at half its width, the paper's lengths divided by ten.</summary>
internal sealed class CifarTenth : NetworkExperiment
{
    private const int LongRun = 7_000;
    private const int ShortRun = 2_500;
    private const double StepLr = 0.001;
    private const double BaseLr = 0.001;
    private const double MaxLr = 0.005;

    /// <param name="options">What is asked to be different.</param>
    /// <param name="folder">The folder with the binary files.</param>
    /// <param name="records">The records of a file; the tenth is half of the first, 5,000 of CIFAR-10's 50,000.</param>
    public CifarTenth(NetworkOptions options, string folder, int records = CifarFile.StandardRecords)
        : base(options)
    {
        var network = CaffeNetwork.Of(CaffeSize.Half);
        Problem = network.On(CifarData.Load(folder, network.Side, records, trainCount: records / 2));
        Description =
            $"CIFAR-10 ({Problem.Data.Identity}), the first 5,000 training pictures averaged to 16 x 16, 10,000 to test; {network.Name}, biases at twice the rate";
    }

    public override string Name => "cifar10-tenth";

    public override string Description { get; }

    public override IReadOnlyList<Contender> Contenders { get; } =
    [
        new("fixed", PaperSchedules.Step(StepLr, LongRun), LongRun) { Role = Role.Reference },
        new("table-2", PaperSchedules.Table2(BaseLr, MaxLr, ShortRun), ShortRun),
        new("triangular2", Policy.Triangular2(BaseLr, MaxLr, 250), ShortRun),
        new("one-cycle", Policy.OneCycle(MaxLr, ShortRun), ShortRun),
        new("step-short", PaperSchedules.Step(StepLr, ShortRun), ShortRun) { Role = Role.Control },
        .. RateGrid.Constants(ShortRun, 0.0005, 0.001, 0.002, 0.005),
        .. RateGrid.Of("step", ShortRun, static lr => PaperSchedules.Step(lr, ShortRun), 0.002, 0.005),
        new("range-test", Policy.RangeTestLinear(0, 0.02, ShortRun), ShortRun) { Role = Role.RangeTest },
    ];

    public override double Target => 52;

    public override IReadOnlyList<string> Caveats => Paper.Caveats;

    protected override Problem Problem { get; }

    protected override int MeasureEvery => 50;
}
