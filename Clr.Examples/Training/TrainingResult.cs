using Clr.Torch;

namespace Clr.Examples.Training;

/// <summary>What came of a training: its history, with the columns <c>lr</c>, <c>loss</c> and <c>test accuracy (%)</c>, and the time it took.</summary>
internal sealed record TrainingResult(Plan Plan, History History, TimeSpan Elapsed)
{
    public const string Loss = "loss";

    // with its unit, as it stands at the axis of a picture
    public const string Accuracy = "test accuracy (%)";

    /// <summary>The test accuracy after the last update, in percent.</summary>
    public double FinalAccuracy => History[Accuracy][^1];

    /// <summary>The updates made when the test accuracy was first at least this; null where it never was.</summary>
    public long? Reached(double accuracy)
    {
        for (var row = 0; row < History.Count; row++)
            if (History[Accuracy][row] >= accuracy)
                return History.Iterations[row] + 1;
        return null;
    }
}
