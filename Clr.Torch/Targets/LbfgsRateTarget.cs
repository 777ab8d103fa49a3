using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>The learning rate of LBFGS, which has one group for show: only the optimizer's own property reaches the update.</summary>
internal sealed class LbfgsRateTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly Group[] _groups = groups.ToArray();

    public override void Write(double value)
    {
        foreach (var group in _groups)
            Write(group, value);
    }

    public override double Read(int group) => ((LBFGS)_groups[group - _first].Optimizer).LearningRate;

    private static void Write(Group group, double value)
    {
        ((LBFGS)group.Optimizer).LearningRate = value;
        // for those who ask the group what its rate is
        group.Controller.LearningRate = value;
    }
}
