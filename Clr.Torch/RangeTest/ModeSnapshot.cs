using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>Whether each module of a model is in training or evaluation mode.</summary>
internal sealed class ModeSnapshot(nn.Module model)
{
    private readonly (nn.Module Module, bool Training)[] _modes =
    [
        .. ModulesOf(model).Select(entry => (entry.Module, entry.Module.training)),
    ];

    /// <summary>The model itself and everything in it, parents before their children.</summary>
    public static IEnumerable<(string Name, nn.Module Module)> ModulesOf(nn.Module model) =>
        model.named_modules().Prepend((model.GetName(), model));

    /// <summary>Parents first, as setting a module's mode sets that of its children.</summary>
    public void Restore()
    {
        foreach ((nn.Module module, bool training) in _modes)
        {
            if (module.training != training)
                module.train(training);
        }
    }
}
