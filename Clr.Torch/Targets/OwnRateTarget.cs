using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The learning rate of groups that somebody else's optimizer made.</summary>
internal sealed class OwnRateTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly ILearningRateController[] _groups = groups.Map(group => group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            group.LearningRate = value;
    }

    public override double Read(int group) => _groups[group - _first].LearningRate;
}
