using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>
/// Local response normalisation within a channel, as Caffe computes it:
/// y = x / (1 + alpha m)^beta, where m is the mean of x² over the 3 x 3 neighbourhood, zeros beyond the border counted.
/// </summary>
internal sealed class WithinChannelNorm() : Module<Tensor, Tensor>(nameof(WithinChannelNorm))
{
    private const double Alpha = 5e-5;
    private const double Beta = 0.75;
    private const int Size = 3;

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var mean = functional.avg_pool2d(input.square(), Size, stride: 1, padding: Size / 2, count_include_pad: true);
        return (input * (mean * Alpha).add(1).pow(-Beta)).MoveToOuterDisposeScope();
    }
}
