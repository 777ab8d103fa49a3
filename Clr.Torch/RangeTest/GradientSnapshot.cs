using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>
/// The gradients of the parameters, taken out of their parameters and put back again: the same tensors, not copies.
/// </summary>
internal sealed class GradientSnapshot : IDisposable
{
    private readonly (Tensor Parameter, Tensor? Gradient)[] _entries;

    public GradientSnapshot(IEnumerable<Tensor> parameters) =>
        _entries = [.. parameters.Select(p => (p, p.grad?.DetachFromDisposeScope()))];

    /// <summary>Gives each parameter that had a gradient another one of zeros: the optimizers treat zero and none differently.</summary>
    public void SetAside()
    {
        foreach ((Tensor parameter, Tensor? gradient) in _entries)
        {
            using var zeros = gradient?.zeros_like();
            parameter.grad = zeros;
        }
    }

    public void Restore()
    {
        foreach ((Tensor parameter, Tensor? gradient) in _entries)
            parameter.grad = gradient;
    }

    public void Dispose()
    {
        foreach ((_, Tensor? gradient) in _entries)
            gradient?.Dispose();
    }
}
