using Clr.Examples.Data;
using Clr.Examples.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Networks;

/// <summary>One of Caffe's networks for CIFAR-10, with what its training takes.</summary>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Side">The side of the pictures it takes.</param>
/// <param name="Create">Makes it with fresh weights.</param>
/// <param name="Factors">From the name of a parameter to its factors.</param>
internal sealed record CaffeNetwork(
    string Name,
    int Side,
    Func<Module<Tensor, Tensor>> Create,
    Func<string, ParameterFactors> Factors
)
{
    public static CaffeNetwork Of(CaffeSize size) =>
        size switch
        {
            CaffeSize.Full => new("Caffe's full network", CifarFile.Side, CaffeFull.Create, CaffeFull.Factors),
            CaffeSize.Quick => new("Caffe's quick network", CifarFile.Side, CaffeQuick.Create, CaffeQuick.Factors),
            _ => new(
                "Caffe's quick network at half its width",
                CaffeQuick.HalfSide,
                CaffeQuick.CreateHalf,
                CaffeQuick.Factors
            ),
        };

    /// <summary>Its training: batches of 100, weight decay 0.004.</summary>
    public Problem On(DataSet data) => new(data, Create, BatchSize: 100, WeightDecay: 0.004) { Factors = Factors };
}

/// <summary>Caffe's networks by their size.</summary>
internal enum CaffeSize
{
    /// <summary>The quick network at half its width, for pictures of 16 x 16: minutes.</summary>
    Half,

    /// <summary>145,578 parameters.</summary>
    Quick,

    /// <summary>89,578 parameters, normalised within channels; the paper's.</summary>
    Full,
}
