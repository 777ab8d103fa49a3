using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The second beta of the Adam family; the first stays as it is.</summary>
internal sealed class Beta2Target(ReadOnlySpan<Group> groups) : Target
{
    private readonly int _first = groups[0].Number;
    private readonly IBetas[] _groups = groups.Map(group => (IBetas)group.Controller);

    public override void Write(double value)
    {
        foreach (var group in _groups)
            group.Betas = (group.Betas.Item1, value);
    }

    public override double Read(int group) => _groups[group - _first].Betas.Item2;
}
