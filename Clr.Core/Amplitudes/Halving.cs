using System.Runtime.CompilerServices;
using Clr.Nodes;

namespace Clr;

/// <summary>Schedules that multiply a wave: functions of the cycle number or of the iteration.</summary>
public static partial class Amplitude
{
    /// <summary>Halves with every cycle: the amplitude of the policy triangular2.</summary>
    /// <remarks>
    /// a(t) = 2^-(n - 1), where n is the cycle number 1 + floor(t / period) of the step t. No unit. Every value is exact,
    /// down to 2^-1074 in cycle 1075; from cycle 1076 on it is 0. Before step 0: 1, as in the first cycle.
    /// Example, <c>Cycle.Symmetric(stepSize: 4)</c>: steps 0, 7, 8, 9, 16 give 1, 1, 1/2, 1/2, 1/4.
    /// Source: arXiv:1506.01186, section 3.1 ("the learning rate difference is cut in half at the end of each cycle").
    /// </remarks>
    /// <param name="cycle">The cycle of the wave it multiplies.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Halving(Cycle cycle) => new HalvingNode(Guard.NotNull(cycle)).At;
}

internal sealed record HalvingNode(Cycle Cycle) : ICycleNode
{
    public double At(long step) => default(HalvingShape).At(Cycle.NumberAt(step) - 1, 0);

    public Call Code => new("Amplitude.Halving", ("cycle", Cycle));

    public long? CycleSteps => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Cycle.NextStart(Math.Max(after, 0));

    public Func<long, double> Accept(ICycleVisitor visitor) => visitor.Visit(default(HalvingShape));
}

internal readonly struct HalvingShape : ICycleShape
{
    // 2^-1022 is the least normal number, whose exponent can be written down.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long completed, long phase) =>
        completed switch
        {
            <= 0 => 1,
            <= 1022 => BitConverter.Int64BitsToDouble((1023 - completed) << 52),
            _ => Subnormal(completed),
        };

    // ScaleB rounds to a subnormal (exact for a power of two), then to 0. Clamped while it is a long: the number of cycles
    // does not fit an int.
    private static double Subnormal(long completed) => Math.ScaleB(1, -(int)Math.Min(completed, 1100));
}
