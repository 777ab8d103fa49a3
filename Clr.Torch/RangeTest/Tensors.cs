using TorchSharp;
using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>Copies of tensors that no dispose scope of the user's ends.</summary>
internal static class Tensors
{
    public static Tensor Clone(Tensor tensor)
    {
        using var detached = tensor.detach();
        return detached.clone().DetachFromDisposeScope();
    }

    public static long Bytes(Tensor tensor) => tensor.numel() * tensor.element_size();

    /// <summary>Copies the values into a live tensor, in place; false if that is gone or has another shape or type.</summary>
    public static bool TryCopy(Tensor from, Tensor to)
    {
        if (to.IsInvalid || to.dtype != from.dtype || !to.shape.SequenceEqual(from.shape))
            return false;
        using var noGrad = torch.no_grad();
        using var target = to.detach();
        target.copy_(from).Dispose();
        return true;
    }
}
