using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>Decays by the same factor with every step: the amplitude of the policy exp_range.</summary>
    /// <remarks>
    /// a(t) = gamma^t, where t is the step (the cycle iteration, when the schedule is restarted). No unit; monotone, in
    /// (0, 1] until it underflows to 0, which is its right value to within 5e-324. Before step 0: 1, as at step 0.
    /// Example, gamma 0.5: steps -1, 0, 1, 2, 1075 give 1, 1, 0.5, 0.25, 0.
    /// Source: arXiv:1506.01186, section 3.1 ("each boundary value declines by an exponential factor of gamma^iteration").
    /// </remarks>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper; 1 means no decay.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentOutOfRangeException">gamma is not in (0, 1].</exception>
    public static Func<long, double> Exponential(double gamma) => new ExponentialAmplitudeNode(Guard.Gamma(gamma)).At;
}

internal sealed record ExponentialAmplitudeNode(double Gamma) : INode
{
    // Math.Pow is within an ulp for every exponent; a product kept from step to step would drift and need state.
    public double At(long step) => step <= 0 ? 1 : Math.Pow(Gamma, step);

    public Call Code => new("Amplitude.Exponential", ("gamma", Gamma));

    public long? Period => Gamma == 1 ? 1 : null;

    public long? End => Gamma == 1 ? 0 : null;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => after < 0 && Gamma < 1 ? 0 : null;
}
