using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>The momentum of SGD groups, written to its field: the interface takes three times as long.</summary>
internal sealed class SgdMomentumTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly ParamGroup[] _groups = groups.Map(group => (ParamGroup)group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            ((SGD.Options)group.Options).momentum = value;
    }

    public override double Read(int group) => ((SGD.Options)_groups[group - _first].Options).momentum ?? 0;
}
