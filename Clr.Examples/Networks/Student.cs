using Clr.Examples.Data;
using Clr.Examples.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>The student of the teacher data: 20-64-64-10 with ReLU, wider than its teacher and of another kind.</summary>
internal static class Student
{
    public static Module<Tensor, Tensor> Create() =>
        Sequential(Linear(20, 64), ReLU(), Linear(64, 64), ReLU(), Linear(64, 10));

    /// <summary>Its training: batches of 50, weight decay 1e-4.</summary>
    public static Problem On(DataSet data) => new(data, Create, BatchSize: 50, WeightDecay: 1e-4);

    /// <summary>The data and the network in words.</summary>
    public static string Describe(DataSet data) =>
        Invariant(
            $"{data.TrainCount:N0} examples from a teacher network (20 inputs, 10 classes, {TeacherData.Noise}), {data.TestCount:N0} clean ones to test; a student network 20-64-64-10"
        );
}
