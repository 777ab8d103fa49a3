using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>The learning rate of LBFGS, which has one group for show: only the optimizer's own property reaches the update.</summary>
internal sealed class LbfgsRateTarget(ReadOnlySpan<Group> groups) : ITarget
{
    private readonly int _first = groups[0].Number;
    private readonly Group[] _groups = groups.ToArray();

    public void Write(double[] values)
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            ((LBFGS)_groups[i].Optimizer).LearningRate = values[_first + i];
            // for those who ask the group what its rate is
            _groups[i].Controller.LearningRate = values[_first + i];
        }
    }

    public double Read(int group) => ((LBFGS)_groups[group - _first].Optimizer).LearningRate;
}
