using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>The learning rate of TorchSharp's own groups, which are read at each update.</summary>
internal sealed class RateTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly ParamGroup[] _groups = groups.Map(group => (ParamGroup)group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            group.LearningRate = value;
    }

    public override double Read(int group) => _groups[group - _first].LearningRate;
}
