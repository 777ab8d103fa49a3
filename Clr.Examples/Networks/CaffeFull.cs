using static Clr.Examples.Networks.CaffeLayers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>
/// Caffe's cifar10 "full" network (89,578 parameters), the one of the paper's 81.4 %: three convolutions, the first two normalised
/// within their channels after pooling, and one linear layer, with the initial weights of the original (Gaussian, 0.0001, 0.01, 0.01,
/// 0.01; biases 0).
/// </summary>
internal static class CaffeFull
{
    private const string LastLayer = "ip1";

    // the names of the original's layers; the third convolution has no multipliers there, so its bias learns at the rate of the weights
    private const string ThirdConvolution = "conv3";

    public static Module<Tensor, Tensor> Create() =>
        Sequential(
            ("conv1", Convolution(3, 32, 0.0001)),
            ("pool1", MaxPool()),
            ("relu1", ReLU()),
            ("norm1", new WithinChannelNorm()),
            ("conv2", Convolution(32, 32, 0.01)),
            ("relu2", ReLU()),
            ("pool2", AveragePool()),
            ("norm2", new WithinChannelNorm()),
            (ThirdConvolution, Convolution(32, 64, 0.01)),
            ("relu3", ReLU()),
            ("pool3", AveragePool()),
            ("flat", Flatten()),
            (LastLayer, CaffeLayers.Linear(64 * 4 * 4, 10, 0.01))
        );

    /// <summary>Rate and weight decay of a parameter, in units of those of the training.</summary>
    public static ParameterFactors Factors(string name) =>
        name switch
        {
            $"{LastLayer}.weight" => new(Rate: 1, Decay: 250),
            $"{LastLayer}.bias" => new(Rate: 2, Decay: 0),
            $"{ThirdConvolution}.bias" => new(Rate: 1, Decay: 1),
            _ => CaffeQuick.Factors(name),
        };
}
