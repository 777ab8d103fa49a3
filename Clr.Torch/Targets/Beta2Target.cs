using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The second beta of the Adam family; the first stays as it is.</summary>
internal sealed class Beta2Target(ReadOnlySpan<Group> groups) : ITarget
{
    private readonly int _first = groups[0].Number;
    private readonly IBetas[] _groups = groups.Map(group => (IBetas)group.Controller);

    public void Write(double[] values)
    {
        for (var i = 0; i < _groups.Length; i++)
            _groups[i].Betas = (_groups[i].Betas.Item1, values[_first + i]);
    }

    public double Read(int group) => _groups[group - _first].Betas.Item2;
}
