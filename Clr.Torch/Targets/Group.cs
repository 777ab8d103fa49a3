using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>A parameter group with the optimizer it belongs to and its number, counted over all optimizers.</summary>
internal readonly record struct Group(Optimizer Optimizer, ILearningRateController Controller, int Number)
{
    public string Name => $"parameter group {Number} ({Optimizer.GetType().Name})";
}
