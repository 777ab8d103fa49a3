using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>What Caffe's two cifar10 networks share: pooling of 3 x 3 at stride 2 that rounds up, Gaussian weights, biases 0.</summary>
internal static class CaffeLayers
{
    public static Module<Tensor, Tensor> Convolution(int from, int to, double deviation) =>
        Gauss(Conv2d(from, to, 5, padding: 2), deviation);

    public static Module<Tensor, Tensor> Linear(int from, int to, double deviation) =>
        Gauss(nn.Linear(from, to), deviation);

    public static Module<Tensor, Tensor> MaxPool() => MaxPool2d(3, stride: 2, ceil_mode: true);

    public static Module<Tensor, Tensor> AveragePool() => AvgPool2d(3, stride: 2, ceil_mode: true);

    /// <summary>The side of a picture after one pooling.</summary>
    public static int Pooled(int side) => side / 2;

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
