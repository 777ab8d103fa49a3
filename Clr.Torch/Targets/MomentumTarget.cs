using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The momentum of groups that have one: RMSProp, and optimizers of somebody else.</summary>
internal sealed class MomentumTarget(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly IMomentum[] _groups = groups.Map(group => (IMomentum)group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            group.Momentum = value;
    }

    public override double Read(int group) => _groups[group - _first].Momentum;
}
