using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Clr.Torch.RangeTesting;

/// <summary>
/// Everything that training changes: parameters, buffers, modes, gradients, the optimizer's state and options (learning rate
/// and momentum of every group) and the random generator. At most one copy of model and optimizer, in cloned tensors.
/// </summary>
internal sealed class TrainingSnapshot : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private readonly List<Action> _parts = [];

    public TrainingSnapshot(nn.Module model, OptimizerHelper optimizer)
    {
        try
        {
            Optimizer.StateDictionary live = optimizer.state_dict();
            Tensor[] trained = [.. optimizer.parameters()];
            Model = Own(new ModelSnapshot(model, trained));
            Gradients = Own(new GradientSnapshot(Model.Live));
            Tensor random = Own(torch.random.get_rng_state().DetachFromDisposeScope());
            _parts.Add(Model.Restore);
            _parts.Add(Model.Modes.Restore);
            _parts.Add(Gradients.Restore);
            StateSnapshot[] states =
            [
                .. live.Options.Cast<object>().Concat(live.State).Select(part => Own(new StateSnapshot(part))),
            ];
            _parts.AddRange(states.Select<StateSnapshot, Action>(state => state.Restore));
            _parts.Add(() => torch.random.set_rng_state(random));
            Bytes = Model.Clones.Concat(states.SelectMany(state => state.Clones)).Append(random).Sum(Tensors.Bytes);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ModelSnapshot Model { get; }

    public GradientSnapshot Gradients { get; }

    /// <summary>How many bytes the cloned tensors hold; the gradients are not cloned.</summary>
    public long Bytes { get; }

    /// <summary>Puts every part back, also when another part fails.</summary>
    /// <param name="last">What the user puts back, after all else.</param>
    public void Restore(Action? last)
    {
        var failures = new List<Exception>();
        foreach (Action part in _parts.Append(last ?? (() => { })))
        {
            // one part that fails must not keep the others from being restored; all failures are reported
#pragma warning disable CA1031
            try
            {
                part();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
#pragma warning restore CA1031
        }
        if (failures.Count == 1)
            throw new InvalidOperationException(failures[0].Message, failures[0]);
        if (failures.Count > 1)
            throw new AggregateException(failures);
    }

    public void Dispose()
    {
        foreach (IDisposable owned in _owned)
            owned.Dispose();
        _owned.Clear();
    }

    private T Own<T>(T part)
        where T : IDisposable
    {
        _owned.Add(part);
        return part;
    }
}
