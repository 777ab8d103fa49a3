using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The momentum of SGD and RMSProp groups.</summary>
internal sealed class MomentumTarget(ReadOnlySpan<Group> groups) : ITarget
{
    private readonly int _first = groups[0].Number;
    private readonly IMomentum[] _groups = groups.Map(group => (IMomentum)group.Controller);

    public void Write(double[] values)
    {
        for (var i = 0; i < _groups.Length; i++)
            _groups[i].Momentum = values[_first + i];
    }

    public double Read(int group) => _groups[group - _first].Momentum;
}
