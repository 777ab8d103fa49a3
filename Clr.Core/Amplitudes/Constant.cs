namespace Clr;

public static partial class Amplitude
{
    /// <summary>The same at every step: the amplitude of the policy triangular.</summary>
    /// <remarks>
    /// a(t) = v, where v is <paramref name="value"/>, at every step t of <see cref="long"/>. No unit; 1 leaves a wave as it is.
    /// Example, value 0.5: steps -1, 0, 1 give 0.5, 0.5, 0.5. Source: bckenstler/CLR, mode 'triangular' (scale_fn x -> 1).
    /// </remarks>
    /// <param name="value">The value, finite.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentOutOfRangeException">value is not finite.</exception>
    public static Func<long, double> Constant(double value) =>
        new ConstantNode("Amplitude.Constant", Guard.Finite(value)).At;
}
