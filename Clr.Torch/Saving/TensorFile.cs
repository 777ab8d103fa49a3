using TorchSharp;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>Tensors through binary readers.</summary>
internal static class TensorFile
{
    /// <summary>A tensor that no dispose scope of the caller's ends.</summary>
    public static Tensor Read(BinaryReader reader)
    {
        Tensor? tensor = null;
        TensorExtensionMethods.Load(ref tensor!, reader, skip: false);
        return tensor.DetachFromDisposeScope();
    }
}
