using Clr.Nodes;

namespace Clr;

/// <summary>
/// The cycle of a cyclical policy: so many steps up, so many steps down. Waves and per-cycle amplitudes take the same value,
/// so that half cycles and whole cycles cannot be mixed.
/// </summary>
/// <remarks>
/// period = stepsUp + stepsDown. Phase and cycle number are exact integers for every step of <see cref="long"/>.
/// Example: with <c>Cycle.Symmetric(stepSize: 2000)</c> the period is 4000; steps 0, 3999, 4000, 4001 have the phases
/// 0, 3999, 0, 1 and the cycle numbers 1, 1, 2, 2.
/// Source: L. N. Smith, Cyclical Learning Rates (arXiv:1506.01186), section 3.1 and listing 1.
/// </remarks>
public sealed record Cycle
{
    private readonly FloorDivision _division;

    private Cycle(long stepsUp, long stepsDown)
    {
        StepsUp = stepsUp;
        StepsDown = stepsDown;
        _division = new FloorDivision(stepsUp + stepsDown);
    }

    /// <summary>Steps from the start of a cycle to its peak, at least 1.</summary>
    public long StepsUp { get; }

    /// <summary>Steps from the peak to the end of the cycle, at least 1.</summary>
    public long StepsDown { get; }

    /// <summary>The whole cycle in steps: stepsUp + stepsDown.</summary>
    public long Period => _division.Divisor;

    /// <summary>A cycle that rises and falls for the same number of steps.</summary>
    /// <param name="stepSize">Half a cycle, in steps, at least 1 and at most 2^62 - 1. The paper advises 2 to 10 epochs (section 3.3).</param>
    /// <returns>The cycle with stepsUp = stepsDown = stepSize, period 2 stepSize.</returns>
    /// <exception cref="ArgumentOutOfRangeException">stepSize is below 1, or the period exceeds a long.</exception>
    public static Cycle Symmetric(long stepSize)
    {
        Guard.Steps(stepSize, "It is half a cycle; see Wave.Triangle.");
        return stepSize <= long.MaxValue / 2
            ? new Cycle(stepSize, stepSize)
            : throw Guard.Refuse(
                nameof(stepSize),
                $"must be at most {Guard.Text(long.MaxValue / 2)} steps, but was {Guard.Text(stepSize)}. A whole cycle, twice as long, must fit a long."
            );
    }

    /// <summary>A cycle that rises and falls for different numbers of steps.</summary>
    /// <param name="stepsUp">Steps from the start of the cycle to its peak, at least 1.</param>
    /// <param name="stepsDown">Steps from the peak to the end of the cycle, at least 1.</param>
    /// <returns>The cycle with period stepsUp + stepsDown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Either is below 1, or the period exceeds a long.</exception>
    public static Cycle Of(long stepsUp, long stepsDown)
    {
        Guard.Steps(stepsUp, "It is the rising part of a cycle; see Wave.Triangle.");
        Guard.Steps(
            stepsDown,
            "It is the falling part of a cycle; see Wave.Triangle, or Wave.Sawtooth for a wave that falls at once."
        );
        return stepsDown <= long.MaxValue - stepsUp
            ? new Cycle(stepsUp, stepsDown)
            : throw Guard.Refuse(
                nameof(stepsDown),
                $"must be at most {Guard.Text(long.MaxValue - stepsUp)} steps after {Guard.Text(stepsUp)} steps up, but was {Guard.Text(stepsDown)}. A whole cycle must fit a long."
            );
    }

    /// <summary>The position within the cycle: step - period * floor(step / period), from 0 to period - 1.</summary>
    /// <param name="step">Any step; before 0 the cycles go on as after it (step -1 has phase period - 1).</param>
    /// <returns>The phase, exact for every long.</returns>
    public long PhaseAt(long step) => _division.Remainder(step);

    /// <summary>The number of the cycle a step lies in: 1 + floor(step / period), from 1 as in the paper.</summary>
    /// <param name="step">Any step; before step 0 the number is 0 or less (amplitudes hold the value of cycle 1 there).</param>
    /// <returns>The cycle number, exact for every long.</returns>
    public long NumberAt(long step) => 1 + _division.Quotient(step);

    /// <summary>Two cycles are equal when both numbers of steps are.</summary>
    /// <param name="other">The other cycle.</param>
    /// <returns>Whether the cycles are the same.</returns>
    public bool Equals(Cycle? other) => other is not null && StepsUp == other.StepsUp && StepsDown == other.StepsDown;

    /// <summary>A hash of both numbers of steps.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(StepsUp, StepsDown);

    /// <summary>The code that makes this cycle.</summary>
    /// <returns>For example <c>Cycle.Symmetric(stepSize: 2000)</c>.</returns>
    public override string ToString() =>
        StepsUp == StepsDown
            ? $"Cycle.Symmetric(stepSize: {Guard.Text(StepsUp)})"
            : $"Cycle.Of(stepsUp: {Guard.Text(StepsUp)}, stepsDown: {Guard.Text(StepsDown)})";

    /// <summary>The division by the period, for nodes that need quotient and remainder at once.</summary>
    internal FloorDivision Division => _division;

    /// <summary>The least cycle corner (start or peak) after a step; null where none fits a long.</summary>
    internal long? NextCorner(long after)
    {
        var phase = PhaseAt(after);
        var ahead = (phase < StepsUp ? StepsUp : Period) - phase;
        return after <= long.MaxValue - ahead ? after + ahead : null;
    }

    /// <summary>The least start of a cycle after a step; null where none fits a long.</summary>
    internal long? NextStart(long after)
    {
        var ahead = Period - PhaseAt(after);
        return after <= long.MaxValue - ahead ? after + ahead : null;
    }
}
