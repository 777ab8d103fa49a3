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

    /// <summary>How the batches go through the training data.</summary>
    public BatchOrder Order { get; init; }

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

    /// <param name="seed">Gives the order.</param>
    /// <param name="heldOut">How many examples, the last ones, are in no batch.</param>
    public Batches Batches(int seed, int heldOut = 0) => new(Data.TrainCount - heldOut, BatchSize, seed, Order);

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
        network.eval();
        var right = Right(network, Data.TestInputs, Data.TestLabels, 0, Data.TestCount);
        network.train();
        return 100.0 * right / Data.TestCount;
    }

    /// <summary>The share of the last training examples that a network in evaluation mode gets right: the test data must not choose
    /// a learning rate.</summary>
    public double HeldOutAccuracy(Module<Tensor, Tensor> network, int heldOut) =>
        (double)Right(network, Data.TrainInputs, Data.TrainLabels, Data.TrainCount - heldOut, heldOut) / heldOut;

    private static long Right(Module<Tensor, Tensor> network, Tensor inputs, Tensor labels, int from, int count)
    {
        const int Most = 1000;
        using var scope = NewDisposeScope();
        using var without = no_grad();
        long right = 0;
        for (var first = from; first < from + count; first += Most)
        {
            var some = Math.Min(Most, from + count - first);
            var classes = network.call(inputs.narrow(0, first, some)).argmax(1);
            right += classes.eq(labels.narrow(0, first, some)).sum().item<long>();
        }
        return right;
    }

    public void Dispose() => Data.Dispose();

    private IEnumerable<IGrouping<ParameterFactors, Parameter>> Groups(Module<Tensor, Tensor> network) =>
        network.named_parameters().GroupBy(pair => Factors(pair.name), pair => pair.parameter);
}
