using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>One training with one policy: on the embedded data, or on CIFAR-10 with one of Caffe's networks.</summary>
internal sealed class SingleTraining : NetworkExperiment
{
    public SingleTraining(NetworkOptions options, Contender contender, string? folder, TrainNetwork network)
        : base(options)
    {
        Contenders = [contender];
        if (folder is null)
        {
            Problem = new(TeacherData.Generate(), Student.Create, BatchSize: 50, WeightDecay: 1e-4);
            Description = Teacher.Words;
            return;
        }
        var (side, create, factors, words) = network switch
        {
            TrainNetwork.Full => (32, CaffeFull.Create, CaffeFull.Factors, "Caffe's full network"),
            TrainNetwork.Quick => (32, CaffeQuick.Create, CaffeQuick.Factors, "Caffe's quick network"),
            _ => (
                CaffeQuick.HalfSide,
                (Func<TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>>)
                    CaffeQuick.CreateHalf,
                (Func<string, ParameterFactors>)CaffeQuick.Factors,
                "Caffe's quick network at half its width"
            ),
        };
        var data = CifarData.Load(folder, side);
        Problem = new(data, create, BatchSize: 100, WeightDecay: 0.004) { Factors = factors };
        Description = Invariant(
            $"CIFAR-10 ({data.Identity}), {data.TrainCount:N0} training pictures of {side} x {side}, {data.TestCount:N0} to test; {words}"
        );
    }

    public override string Name => "train";

    public override string Description { get; }

    public override IReadOnlyList<Contender> Contenders { get; }

    // nothing is compared
    public override double Target => 100;

    public override IReadOnlyList<string> Caveats => [];

    protected override Problem Problem { get; }

    protected override int MeasureEvery => 50;
}

/// <summary>The networks for CIFAR-10 that a single training can take.</summary>
internal enum TrainNetwork
{
    /// <summary>Caffe's quick network at half its width, for pictures of 16 x 16: minutes.</summary>
    Half,

    /// <summary>Caffe's quick network.</summary>
    Quick,

    /// <summary>Caffe's full network, the paper's.</summary>
    Full,
}
