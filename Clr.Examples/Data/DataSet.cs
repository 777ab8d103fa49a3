using static TorchSharp.torch;

namespace Clr.Examples.Data;

/// <summary>Inputs and labels for training and for testing, in memory.</summary>
internal sealed record DataSet(
    string Name,
    Tensor TrainInputs,
    Tensor TrainLabels,
    Tensor TestInputs,
    Tensor TestLabels
) : IDisposable
{
    /// <summary>Tells these data from others of the same name; empty where there are no others.</summary>
    public string Identity { get; init; } = "";

    public int TrainCount => (int)TrainLabels.shape[0];

    public int TestCount => (int)TestLabels.shape[0];

    public void Dispose()
    {
        TrainInputs.Dispose();
        TrainLabels.Dispose();
        TestInputs.Dispose();
        TestLabels.Dispose();
    }
}
