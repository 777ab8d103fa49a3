using static TorchSharp.torch.optim;

namespace Clr.Torch.RangeTesting;

/// <summary>Writes a learning rate to all parameter groups, each keeping its ratio to the first.</summary>
internal sealed class GroupRates
{
    private readonly ILearningRateController[] _groups;
    private readonly double[] _ratios;

    public GroupRates(Optimizer optimizer)
    {
        _groups = [.. optimizer.ParamGroups];
        double first = _groups.Length == 0 ? double.NaN : _groups[0].LearningRate;
        if (!(first > 0 && double.IsFinite(first)))
        {
            throw new ArgumentException(
                $"optimizer must have a positive learning rate in its first parameter group, but it was {first:R}. The other groups keep their ratio to it.",
                nameof(optimizer)
            );
        }
        _ratios = [.. _groups.Select(group => group.LearningRate / first)];
    }

    public void Write(double learningRate)
    {
        for (int i = 0; i < _groups.Length; i++)
            _groups[i].LearningRate = learningRate * _ratios[i];
    }
}
