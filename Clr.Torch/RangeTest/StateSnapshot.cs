using System.Reflection;
using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>
/// The fields of one plain object (an optimizer's options, or its state for one parameter): values as they are, tensors
/// cloned, null staying null.
/// </summary>
/// <remarks>
/// TorchSharp's own ways do not serve: its state dictionary hands out the live objects, loading one into another fails on
/// buffers that are null, and its binary form goes through streams that end at 2 GB. Reading the fields also takes in the
/// states of optimizers written by others.
/// </remarks>
internal sealed class StateSnapshot : IDisposable
{
    private readonly object _owner;
    private readonly List<(FieldInfo Field, object? Value)> _values = [];
    private readonly List<(FieldInfo Field, Tensor? Clone)> _tensors = [];

    public StateSnapshot(object owner)
    {
        _owner = owner;
        foreach (FieldInfo field in StateFields.Of(owner.GetType()))
        {
            object? value = field.GetValue(owner);
            if (typeof(Tensor).IsAssignableFrom(field.FieldType))
                _tensors.Add((field, value is Tensor tensor ? Tensors.Clone(tensor) : null));
            else
                _values.Add((field, value));
        }
    }

    public IEnumerable<Tensor> Clones => _tensors.Select(entry => entry.Clone).OfType<Tensor>();

    public void Restore()
    {
        foreach ((FieldInfo field, object? value) in _values)
            field.SetValue(_owner, value);
        foreach ((FieldInfo field, Tensor? clone) in _tensors)
        {
            var live = (Tensor?)field.GetValue(_owner);
            if (clone is null)
            {
                live?.Dispose();
                field.SetValue(_owner, null);
            }
            else if (live is null || !Tensors.TryCopy(clone, live))
            {
                live?.Dispose();
                field.SetValue(_owner, Tensors.Clone(clone));
            }
        }
    }

    public void Dispose()
    {
        foreach ((_, Tensor? clone) in _tensors)
            clone?.Dispose();
    }
}
