using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>The embedded data: classes that a random teacher network gives, a tenth of the training labels drawn anew.</summary>
internal sealed class Teacher(NetworkOptions options) : NetworkExperiment(options)
{
    private const int LongRun = 7_000;
    private const int ShortRun = 2_500;
    private const double StepLr = 0.01;
    private const double BaseLr = 0.02;
    private const double MaxLr = 0.1;

    public override string Name => "teacher";

    public override string Description => Student.Describe(Problem.Data);

    public override IReadOnlyList<Contender> Contenders { get; } =
    [
        new("fixed", PaperSchedules.Step(StepLr, LongRun), LongRun) { Role = Role.Reference },
        new("table-2", PaperSchedules.Table2(BaseLr, MaxLr, ShortRun), ShortRun),
        new("triangular", Policy.Triangular(BaseLr, MaxLr, 250), ShortRun),
        new("triangular2", Policy.Triangular2(BaseLr, MaxLr, 250), ShortRun),
        new("exp-range", Policy.ExpRange(BaseLr, MaxLr, 250, 0.999), ShortRun),
        new("one-cycle", Policy.OneCycle(MaxLr, ShortRun), ShortRun),
        new("step-short", PaperSchedules.Step(StepLr, ShortRun), ShortRun) { Role = Role.Control },
        .. RateGrid.Constants(ShortRun, 0.01, 0.02, 0.05, 0.1),
        .. RateGrid.Of("step", ShortRun, static lr => PaperSchedules.Step(lr, ShortRun), 0.02, 0.03, 0.05, 0.1),
        .. RateGrid.Of("linear-decay", ShortRun, static peak => Ramp.Linear(peak, 0, ShortRun), 0.02, 0.05, 0.1, 0.2),
        new("range-test", Policy.RangeTestLinear(0, 0.5, ShortRun), ShortRun) { Role = Role.RangeTest },
    ];

    public override double Target => 74;

    public override IReadOnlyList<string> Caveats =>
        [
            "The bounds 0.02 to 0.1 and the target were set before these runs, by a trial of others with another framework.",
            "The data are made, by the same seed for every run; what holds here need not hold elsewhere.",
        ];

    protected override Problem Problem { get; } = Student.On(TeacherData.Generate());

    protected override int MeasureEvery => 50;
}
