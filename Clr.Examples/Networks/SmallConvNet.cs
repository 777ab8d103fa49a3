using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>
/// Caffe's cifar10 "quick" network at half its width, for pictures of 16 x 16: three convolutions of 16, 16 and 32 channels, two
/// linear layers, with the initial weights of the original (Gaussian, 0.0001, 0.01, 0.01, 0.1, 0.1; biases 0).
/// </summary>
internal static class SmallConvNet
{
    public const int Side = 16;

    public static Module<Tensor, Tensor> Create() =>
        Sequential(
            Gauss(Conv2d(3, 16, 5, padding: 2), 0.0001),
            MaxPool2d(3, stride: 2, ceil_mode: true),
            ReLU(),
            Gauss(Conv2d(16, 16, 5, padding: 2), 0.01),
            ReLU(),
            AvgPool2d(3, stride: 2, ceil_mode: true),
            Gauss(Conv2d(16, 32, 5, padding: 2), 0.01),
            ReLU(),
            AvgPool2d(3, stride: 2, ceil_mode: true),
            Flatten(),
            Gauss(Linear(32 * 2 * 2, 32), 0.1),
            Gauss(Linear(32, 10), 0.1)
        );

    private static T Gauss<T>(T layer, double deviation)
        where T : Module<Tensor, Tensor>
    {
        foreach (var (name, parameter) in layer.named_parameters())
        {
            if (name == "bias")
                init.zeros_(parameter);
            else
                init.normal_(parameter, 0, deviation);
        }
        return layer;
    }
}
