using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The first beta of the Adam family, which plays the part of the momentum; the second stays as it is.</summary>
internal sealed class Beta1Target(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly IBetas[] _groups = groups.Map(group => (IBetas)group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            group.Betas = (value, group.Betas.Item2);
    }

    public override double Read(int group) => _groups[group - _first].Betas.Item1;
}
