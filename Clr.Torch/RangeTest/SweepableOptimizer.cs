using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Clr.Torch.RangeTesting;

/// <summary>Refuses the optimizers on which a range test would say nothing or leave traces.</summary>
internal static class SweepableOptimizer
{
    public static OptimizerHelper Of(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return optimizer switch
        {
            TorchSharp.Modules.Rprop => throw Refuse(
                "Rprop reads its learning rate only when it is made, so that sweeping it changes nothing"
            ),
            OptimizerHelper helper => helper,
            _ => throw Refuse(
                $"{optimizer.GetType().Name} keeps its state in native code, where it can be neither saved nor restored"
            ),
        };

        ArgumentException Refuse(string why) =>
            new($"optimizer cannot be swept: {why}. Use SGD or one of the Adam family.", nameof(optimizer));
    }
}
