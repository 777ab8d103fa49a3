using System.Collections;
using System.Reflection;
using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>The parameters, buffers and training modes of a model.</summary>
internal sealed class ModelSnapshot : IDisposable
{
    private readonly List<(string Name, Tensor Live, Tensor Clone, bool RequiresGrad)> _tensors = [];
    private readonly ModeSnapshot _modes;

    /// <param name="model">The model.</param>
    /// <param name="others">Parameters that are trained but need not belong to the model.</param>
    public ModelSnapshot(nn.Module model, IEnumerable<Tensor> others)
    {
        _modes = new ModeSnapshot(model);
        var seen = new HashSet<IntPtr>();
        IEnumerable<(string, Tensor)> all = model
            .named_parameters()
            .Select(entry => (entry.name, (Tensor)entry.parameter))
            .Concat(Buffers(model))
            .Concat(others.Select((parameter, i) => ($"parameter {i} of the optimizer", parameter)));
        foreach ((string name, Tensor live) in all)
        {
            if (seen.Add(live.Handle))
                _tensors.Add((name, live, Tensors.Clone(live), live.requires_grad));
        }
    }

    public IEnumerable<Tensor> Live => _tensors.Select(entry => entry.Live);

    public IEnumerable<Tensor> Clones => _tensors.Select(entry => entry.Clone);

    public ModeSnapshot Modes => _modes;

    /// <summary>Puts back every tensor that is still there; one that is not is reported after the others are back.</summary>
    public void Restore()
    {
        var lost = new List<string>();
        foreach ((string name, Tensor live, Tensor clone, bool requiresGrad) in _tensors)
        {
            if (!Tensors.TryCopy(clone, live))
                lost.Add(name);
            else if (live.requires_grad != requiresGrad)
                live.requires_grad = requiresGrad;
        }
        if (lost.Count > 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(", ", lost)} was replaced, resized or disposed while the range test ran, so its values cannot be put back. Change tensors in place."
            );
        }
    }

    public void Dispose()
    {
        foreach ((_, _, Tensor clone, _) in _tensors)
            clone.Dispose();
    }

    /// <summary>All buffers, also those that are not saved with the model, which <c>named_buffers</c> passes over.</summary>
    private static IEnumerable<(string, Tensor)> Buffers(nn.Module model)
    {
        FieldInfo field =
            typeof(nn.Module).GetField("_internal_buffers", BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new NotSupportedException(
                $"This version of TorchSharp, {typeof(nn.Module).Assembly.GetName().Version}, keeps buffers elsewhere, so that they could not be restored. Use one that Clr.Torch asks for."
            );
        foreach ((string name, nn.Module module) in ModeSnapshot.ModulesOf(model))
        {
            if (field.GetValue(module) is not IEnumerable buffers)
                continue;
            foreach ((string own, (Tensor buffer, bool _)) in buffers.Cast<(string, (Tensor, bool))>())
            {
                if (buffer is not null && !buffer.IsInvalid)
                    yield return ($"buffer {own} of {name}", buffer);
            }
        }
        foreach ((string name, Tensor buffer) in model.named_buffers())
            yield return ($"buffer {name}", buffer);
    }
}
