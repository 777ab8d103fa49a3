using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>The learning rate of groups that read it at each update.</summary>
internal sealed class RateTarget(ReadOnlySpan<Group> groups) : ITarget
{
    private readonly int _first = groups[0].Number;
    private readonly ILearningRateController[] _controllers = groups.Map(group => group.Controller);

    public void Write(double[] values)
    {
        for (var i = 0; i < _controllers.Length; i++)
            _controllers[i].LearningRate = values[_first + i];
    }

    public double Read(int group) => _controllers[group - _first].LearningRate;
}
