using static Clr.Examples.Networks.CaffeLayers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>
/// Caffe's cifar10 "quick" network (145,578 parameters at full size): three convolutions and two linear layers, with the initial
/// weights of the original (Gaussian, 0.0001, 0.01, 0.01, 0.1, 0.1; biases 0).
/// </summary>
internal static class CaffeQuick
{
    /// <summary>The side of the pictures that the half network takes.</summary>
    public const int HalfSide = 16;

    public static Module<Tensor, Tensor> Create() => Create(side: 32, width: 32);

    /// <summary>At half its width, for pictures of 16 x 16.</summary>
    public static Module<Tensor, Tensor> CreateHalf() => Create(HalfSide, width: 16);

    private static Module<Tensor, Tensor> Create(int side, int width)
    {
        var last = Pooled(Pooled(Pooled(side)));
        return Sequential(
            Convolution(3, width, 0.0001),
            MaxPool(),
            ReLU(),
            Convolution(width, width, 0.01),
            ReLU(),
            AveragePool(),
            Convolution(width, 2 * width, 0.01),
            ReLU(),
            AveragePool(),
            Flatten(),
            CaffeLayers.Linear(2 * width * last * last, 2 * width, 0.1),
            CaffeLayers.Linear(2 * width, 10, 0.1)
        );
    }

    /// <summary>Biases learn at twice the rate, as in the original; all parameters decay alike.</summary>
    public static ParameterFactors Factors(string name) =>
        new(Rate: name.EndsWith(".bias", StringComparison.Ordinal) ? 2 : 1, Decay: 1);
}
