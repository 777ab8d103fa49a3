using TorchSharp.Modules;

namespace Clr.Torch.Targets;

/// <summary>
/// The learning rate of ASGD. Its update number t uses a rate eta that it computed at the end of update t - 1, so a rate
/// written to the group alone would act one update late: eta is computed here once more, with the new rate.
/// </summary>
/// <remarks>
/// eta = lr / (1 + lambd lr k)^alpha, with k the updates a parameter has had. Source: Polyak and Juditsky, Acceleration of
/// Stochastic Approximation by Averaging (1992), in the form of PyTorch's and TorchSharp's ASGD.
/// </remarks>
internal sealed class AsgdRateTarget : Target
{
    private readonly int _first;
    private readonly ParamGroup[] _groups;
    private readonly ASGD.State[][] _states;

    public AsgdRateTarget(ReadOnlySpan<Group> groups)
    {
        _first = groups[0].Number;
        _groups = groups.Map(group => (ParamGroup)group.Controller);
        // the optimizer's "state dictionary" hands out its live state, which stays the same object for good
        _states = groups.Map(group => StatesOf((ASGD)group.Optimizer, group.Controller));
    }

    public override void Write(double value)
    {
        for (var i = 0; i < _groups.Length; i++)
            Write(i, value);
    }

    public override double Read(int group) => _groups[group - _first].LearningRate;

    private void Write(int group, double rate)
    {
        var options = (ASGD.Options)_groups[group].Options;
        options.LearningRate = rate;
        foreach (var state in _states[group])
            state.eta = rate / Math.Pow(1 + options.lambd!.Value * rate * state.step, options.alpha!.Value);
    }

    private static ASGD.State[] StatesOf(ASGD optimizer, object group)
    {
        var all = optimizer.state_dict();
        var place = optimizer.ParamGroups.TakeWhile(other => !ReferenceEquals(other, group)).Count();
        return [.. all.StateIndexRef[place].Select(index => (ASGD.State)all.State[index])];
    }
}
