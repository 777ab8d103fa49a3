using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;
using Clr.RangeTesting;

namespace Clr.Examples.Tours;

/// <summary>What the tour trains and for how long. The numbers are those of the paper's CIFAR-10 runs, a tenth of their length.</summary>
/// <param name="Problem">Data and network.</param>
/// <param name="Description">The same in words.</param>
/// <param name="Sweep">The learning rates of the range test.</param>
/// <param name="StepLr">The first learning rate of the step schedule.</param>
/// <param name="LongRun">The updates of the step schedule.</param>
/// <param name="ShortRun">The updates of the cyclical runs: 25/70 of the long one.</param>
/// <param name="MeasureEvery">Every how many updates the test accuracy is measured.</param>
/// <param name="Seeds">How often everything is trained.</param>
internal sealed record Setting(
    Problem Problem,
    string Description,
    SweepPlan Sweep,
    double StepLr,
    int LongRun,
    int ShortRun,
    int MeasureEvery,
    int Seeds
) : IDisposable
{
    /// <summary>Half a cycle: a tenth of the short run, so that it ends with its fifth cycle.</summary>
    public int StepSize => ShortRun / 10;

    public static Setting Teacher(bool quick)
    {
        var data = quick ? TeacherData.Generate(train: 2_000, test: 1_000) : TeacherData.Generate();
        return new Setting(
            Student.On(data),
            Student.Describe(data),
            SweepPlan.Exponential(1e-5, 10, quick ? 100 : 300),
            StepLr: 0.01,
            LongRun: quick ? 700 : 7_000,
            ShortRun: quick ? 250 : 2_500,
            MeasureEvery: quick ? 10 : 50,
            Seeds: quick ? 1 : 3
        );
    }

    public static Setting Cifar(string folder, bool quick)
    {
        var network = CaffeNetwork.Of(CaffeSize.Half);
        var data = CifarData.Load(folder, network.Side);
        return new Setting(
            network.On(data),
            Invariant(
                $"CIFAR-10 from {folder}: {data.TrainCount:N0} pictures averaged to 16 x 16, {data.TestCount:N0} to test; {network.Name}, biases at twice the rate"
            ),
            SweepPlan.Exponential(1e-5, 1, quick ? 100 : 300),
            StepLr: 0.001,
            LongRun: quick ? 280 : 7_000,
            ShortRun: quick ? 100 : 2_500,
            MeasureEvery: quick ? 20 : 100,
            Seeds: 1
        );
    }

    public void Dispose() => Problem.Dispose();
}
