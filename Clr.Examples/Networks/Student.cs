using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>The student of the teacher data: 20-64-64-10 with ReLU, wider than its teacher and of another kind.</summary>
internal static class Student
{
    public static Module<Tensor, Tensor> Create() =>
        Sequential(Linear(20, 64), ReLU(), Linear(64, 64), ReLU(), Linear(64, 10));
}
