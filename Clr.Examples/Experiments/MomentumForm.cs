namespace Clr.Examples.Experiments;

/// <summary>Where SGD keeps the learning rate; the same while it is constant, not while it moves.</summary>
internal enum MomentumForm
{
    /// <summary>v = m v + g, p = p - lr v, as PyTorch and TorchSharp have it.</summary>
    Torch,

    /// <summary>V = m V + lr g, p = p - V, as Caffe has it (and the paper's runs).</summary>
    Caffe,
}

/// <summary>Gives TorchSharp's SGD the other form.</summary>
internal static class MomentumForms
{
    /// <summary>The momentum to write so that SGD moves as the form says.</summary>
    /// <remarks>
    /// With V = lr(t) v, Caffe's rule V(t) = m V(t-1) + lr(t) g reads v(t) = m lr(t-1) / lr(t) v(t-1) + g: TorchSharp's rule with a
    /// momentum of m lr(t-1) / lr(t). So no other optimizer is needed, only a schedule, and it may exceed 1 for an update.
    /// Before the first update there is no velocity, so that its momentum is m whatever the rate was; after it the rate must be
    /// above 0, or the momentum is no number and the scheduler refuses it.
    /// </remarks>
    public static Func<long, double> Of(
        MomentumForm form,
        Func<long, double> learningRate,
        Func<long, double> momentum
    ) =>
        form == MomentumForm.Torch
            ? momentum
            : t => t <= 0 ? momentum(t) : momentum(t) * (learningRate(t - 1) / learningRate(t));
}
