using Clr.Nodes;

namespace Clr;

/// <summary>One period of a wave, all that one has of its own.</summary>
internal interface IPeriodShape
{
    /// <summary>The factory; it takes the period.</summary>
    string Method { get; }

    /// <summary>The value, in [0, 1], at a phase from 0 to period - 1.</summary>
    double AtPhase(long phase, long period);
}

/// <summary>A wave given by its period. The shape is a struct, so that its code is compiled into this one and costs no call.</summary>
internal sealed record PeriodicWaveNode<TShape>(long Steps, TShape Shape) : INode
    where TShape : struct, IPeriodShape
{
    // A division by 1 has no exact multiplier, and needs none.
    private readonly FloorDivision _division = new(Math.Max(Steps, 2));

    public double At(long step) => Shape.AtPhase(PhaseAt(step), Steps);

    public Call Code => new(Shape.Method, ("period", Steps));

    public long? Period => Steps;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after)
    {
        var ahead = Steps - PhaseAt(after);
        return Steps > 1 && after <= long.MaxValue - ahead ? after + ahead : null;
    }

    public void Fill(long start, Span<double> values)
    {
        // One division for all: the phase counts up. Beyond the last step it wraps as the step does.
        var (phase, step) = (PhaseAt(start), start);
        foreach (ref var value in values)
        {
            value = Shape.AtPhase(phase, Steps);
            step = unchecked(step + 1);
            phase =
                step == long.MinValue ? PhaseAt(step)
                : phase + 1 < Steps ? phase + 1
                : 0;
        }
    }

    private long PhaseAt(long step) => Steps == 1 ? 0 : _division.Remainder(step);
}
