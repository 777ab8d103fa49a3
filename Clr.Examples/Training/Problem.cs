using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.Training;

/// <summary>What is trained: a data set, a network for it, and everything about the training but the learning rate.</summary>
internal sealed record Problem(DataSet Data, Func<Module<Tensor, Tensor>> Network, int BatchSize, double WeightDecay)
    : IDisposable
{
    public const double Momentum = 0.9;

    /// <summary>From the name of a parameter to its factors; parameters with the same ones are a parameter group.</summary>
    public Func<string, ParameterFactors> Factors { get; init; } = ParameterFactors.None;

    public int IterationsPerEpoch => Data.TrainCount / BatchSize;

    /// <summary>SGD with momentum; its rate is only what it is made with, the schedule sets every other.</summary>
    public SGD Optimizer(Module<Tensor, Tensor> network, double learningRate = 0.01) =>
        optim.SGD(
            Groups(network)
                .Select(group => new SGD.ParamGroup(
                    group,
                    new SGD.Options
                    {
                        LearningRate = learningRate * group.Key.Rate,
                        momentum = Momentum,
                        weight_decay = WeightDecay * group.Key.Decay,
                    }
                )),
            learningRate,
            Momentum,
            weight_decay: WeightDecay
        );

    /// <summary>A learning rate for the optimizer's groups, their ratios kept.</summary>
    public GroupSchedule Scaled(Module<Tensor, Tensor> network, Func<long, double> learningRate) =>
        GroupSchedule.Scaled(learningRate, [.. Groups(network).Select(group => group.Key.Rate)]);

    public Batches Batches(int seed) => new(Data.TrainCount, BatchSize, seed);

    /// <summary>The mean cross-entropy of a batch, with its graph.</summary>
    public Tensor Loss(Module<Tensor, Tensor> network, long[] rows)
    {
        using var scope = NewDisposeScope();
        var at = tensor(rows);
        var output = network.call(Data.TrainInputs.index_select(0, at));
        return functional.cross_entropy(output, Data.TrainLabels.index_select(0, at)).MoveToOuterDisposeScope();
    }

    /// <summary>One update on a batch; the loss it was computed from.</summary>
    public double Update(Module<Tensor, Tensor> network, optim.Optimizer optimizer, long[] rows)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = Loss(network, rows);
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }

    /// <summary>The accuracy on the test data, in percent.</summary>
    public double Accuracy(Module<Tensor, Tensor> network)
    {
        using var scope = NewDisposeScope();
        using var without = no_grad();
        network.eval();
        long right = 0;
        for (var first = 0; first < Data.TestCount; first += 1000)
        {
            var count = Math.Min(1000, Data.TestCount - first);
            var classes = network.call(Data.TestInputs.narrow(0, first, count)).argmax(1);
            right += classes.eq(Data.TestLabels.narrow(0, first, count)).sum().item<long>();
        }
        network.train();
        return 100.0 * right / Data.TestCount;
    }

    public void Dispose() => Data.Dispose();

    private IEnumerable<IGrouping<ParameterFactors, Parameter>> Groups(Module<Tensor, Tensor> network) =>
        network.named_parameters().GroupBy(pair => Factors(pair.name), pair => pair.parameter);
}
