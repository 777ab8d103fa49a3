using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The first beta of the Adam family, which plays the part of the momentum; the second stays as it is.</summary>
internal sealed class Beta1Target(ReadOnlySpan<Group> groups) : ITarget
{
    private readonly int _first = groups[0].Number;
    private readonly IBetas[] _groups = groups.Map(group => (IBetas)group.Controller);

    public void Write(double[] values)
    {
        for (var i = 0; i < _groups.Length; i++)
            _groups[i].Betas = (values[_first + i], _groups[i].Betas.Item2);
    }

    public double Read(int group) => _groups[group - _first].Betas.Item1;
}
