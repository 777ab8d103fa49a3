using Clr.Torch.Targets;
using TorchSharp.Modules;

namespace Clr.Torch.RangeTesting;

/// <summary>Writes a learning rate to all parameter groups, each keeping its ratio to the first.</summary>
internal sealed class GroupRates
{
    private readonly ITarget _target;
    private readonly double[] _ratios;
    private readonly double[] _rates;

    public GroupRates(OptimizerHelper optimizer)
    {
        Group[] groups = new GroupList([optimizer]).All;
        double first = groups.Length == 0 ? double.NaN : groups[0].Controller.LearningRate;
        if (!(first > 0 && double.IsFinite(first)))
        {
            throw new ArgumentException(
                $"optimizer must have a positive learning rate in its first parameter group, but it was {first:R}. The other groups keep their ratio to it.",
                nameof(optimizer)
            );
        }
        _target = optimizer is ASGD ? new AsgdRateTarget(groups) : new RateTarget(groups);
        _ratios = [.. groups.Select(group => group.Controller.LearningRate / first)];
        _rates = new double[groups.Length];
    }

    public void Write(double learningRate)
    {
        for (int i = 0; i < _rates.Length; i++)
            _rates[i] = learningRate * _ratios[i];
        _target.Write(_rates);
    }
}
