using System.Runtime.CompilerServices;
using Clr.Nodes;

namespace Clr;

/// <summary>The rise of a wave from 0 to 1, all that one has of its own: the fall is the rise backwards.</summary>
internal interface IRise
{
    /// <summary>The factory; it takes the cycle.</summary>
    string Method { get; }

    /// <summary>The value after <paramref name="done"/> of <paramref name="steps"/> steps: 0 after none, 1 after all.</summary>
    double Rise(long done, long steps);
}

/// <summary>A wave that rises and falls in a cycle. The shape is a struct, so that its code is compiled into this one and costs no call.</summary>
internal sealed record CycleWaveNode<TRise>(Cycle Cycle, TRise Shape) : ICycleNode
    where TRise : struct, IRise
{
    private readonly RiseAndFall<TRise> _shape = new(Cycle, Shape);

    public double At(long step) => _shape.At(0, Cycle.PhaseAt(step));

    public Call Code => new(Shape.Method, ("cycle", Cycle));

    public long? Period => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Cycle.NextCorner(after);

    public void Fill(long start, Span<double> values)
    {
        // One division for all: the phase counts up. Beyond the last step it wraps as the step does.
        var (phase, step, period) = (Cycle.PhaseAt(start), start, Cycle.Period);
        foreach (ref var value in values)
        {
            value = _shape.At(0, phase);
            step = unchecked(step + 1);
            phase =
                step == long.MinValue ? Cycle.PhaseAt(step)
                : phase + 1 < period ? phase + 1
                : 0;
        }
    }

    public Func<long, double> Accept(ICycleVisitor visitor) => visitor.Visit(_shape);
}

internal readonly struct RiseAndFall<TRise>(Cycle cycle, TRise rise) : ICycleShape
    where TRise : struct, IRise
{
    private readonly long _up = cycle.StepsUp;
    private readonly long _down = cycle.StepsDown;
    private readonly long _period = cycle.Period;
    private readonly TRise _rise = rise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long completed, long phase) =>
        phase < _up ? _rise.Rise(phase, _up) : _rise.Rise(_period - phase, _down);
}
