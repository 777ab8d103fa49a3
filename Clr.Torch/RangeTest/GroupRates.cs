using Clr.Torch.Targets;
using TorchSharp.Modules;

namespace Clr.Torch.RangeTesting;

/// <summary>Writes a learning rate to all parameter groups, each keeping its ratio to the first.</summary>
internal sealed class GroupRates
{
    private readonly Target[] _targets;
    private readonly double[] _ratios;

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
        _targets = [.. groups.Select(group => Routes.Make(Routes.Find(HyperParameter.LearningRate, group), [group]))];
        _ratios = [.. groups.Select(group => group.Controller.LearningRate / first)];
    }

    public void Write(double learningRate)
    {
        for (int i = 0; i < _targets.Length; i++)
            _targets[i].Write(learningRate * _ratios[i]);
    }
}
