using System.Runtime.CompilerServices;
using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>Decays by the same factor with every cycle.</summary>
    /// <remarks>
    /// a(t) = ratio^(n - 1), where n is the cycle number 1 + floor(t / period) of the step t. No unit; constant within a cycle;
    /// monotone, in (0, 1] until it underflows to 0, which is its right value to within 5e-324. Before step 0: 1, as in the
    /// first cycle. With ratio 0.5 it is <see cref="Halving"/>. Example, <c>Cycle.Symmetric(stepSize: 4)</c> and ratio 0.25:
    /// steps -1, 0, 7, 8, 16 give 1, 1, 1, 0.25, 0.0625.
    /// Source: arXiv:1506.01186, section 3.1 (triangular2, with a factor of one's choice); ParameterSchedulers.jl TriangleExp has
    /// its factor per step, which is <see cref="Exponential"/>.
    /// </remarks>
    /// <param name="cycle">The cycle of the wave it multiplies.</param>
    /// <param name="ratio">The factor per cycle, in (0, 1]; 1 means no decay.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ratio is not in (0, 1].</exception>
    public static Func<long, double> Geometric(Cycle cycle, double ratio) =>
        new GeometricNode(
            Guard.NotNull(cycle),
            Guard.Gamma(ratio, "It is the factor per cycle (0.5 in triangular2); 1 means no decay.")
        ).At;
}

internal sealed record GeometricNode(Cycle Cycle, double Ratio) : ICycleNode
{
    public double At(long step) => new GeometricShape(Ratio).At(Cycle.NumberAt(step) - 1, 0);

    public Call Code => new("Amplitude.Geometric", ("cycle", Cycle), ("ratio", Ratio));

    public long? Period => Ratio == 1 ? 1 : null;

    public long? End => Ratio == 1 ? 0 : null;

    public long? CycleSteps => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Ratio == 1 ? null : Cycle.NextStart(Math.Max(after, 0));

    public Func<long, double> Accept(ICycleVisitor visitor) => visitor.Visit(new GeometricShape(Ratio));
}

internal readonly struct GeometricShape(double ratio) : ICycleShape
{
    private readonly double _ratio = ratio;

    // Closed form: a product kept from cycle to cycle would drift and need state.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long completed, long phase) => completed <= 0 ? 1 : Math.Pow(_ratio, completed);
}
