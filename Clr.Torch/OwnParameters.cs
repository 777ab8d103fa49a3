using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Clr.Torch;

/// <summary>Sees an optimizer that was made of another model: whatever is done with it, nothing of this one changes.</summary>
internal static class OwnParameters
{
    /// <exception cref="ArgumentException">None of the optimizers holds any parameter of the model.</exception>
    public static void Require(nn.Module model, IEnumerable<Optimizer> optimizers, string name)
    {
        var own = new HashSet<object>(model.parameters(), ReferenceEqualityComparer.Instance);
        var held = optimizers
            .SelectMany(optimizer => optimizer.ParamGroups)
            .OfType<ParamGroup>()
            .SelectMany(group => group.Parameters);
        if (!held.Any(own.Contains))
        {
            throw new ArgumentException(
                $"{name} must train the model, but of the model's {Guard.Text(own.Count)} parameters it holds none. Make it with model.parameters().",
                name
            );
        }
    }
}
