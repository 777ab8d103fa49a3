using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>One value after another, each in force from its own step on.</summary>
    /// <remarks>
    /// s(t) = v of the last of <paramref name="changes"/> (m, v) with m &lt;= t, where t is the step; <paramref name="from"/>
    /// before the first. Before step 0 as at step 0. A change takes effect at its own step, t >= m, as PyTorch and optax have it;
    /// for Keras's t > m see <see cref="PiecewiseConstantAfter"/>. Unit: that of the values. Found in O(log n) of n changes.
    /// Example, (from 1, (3, 0.5), (5, 0.1)): steps -1, 0, 2, 3, 4, 5, 6 give 1, 1, 1, 0.5, 0.5, 0.1, 0.1.
    /// Source: optax piecewise_constant_schedule, which takes factors (m, v / the value before); PyTorch ConstantLR is
    /// (from initial_lr factor, (total_iters, initial_lr)).
    /// </remarks>
    /// <param name="from">The value before the first change, finite.</param>
    /// <param name="changes">The steps, 0 or more and rising, each with the finite value that begins there.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">changes is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a step is negative or not above the one before.</exception>
    public static Func<long, double> PiecewiseConstant(double from, params (long Step, double Value)[] changes) =>
        new PiecewiseConstantNode(from, PiecewiseConstantNode.Checked(from, changes), After: false).At;

    /// <summary>One value after another, each in force from the step after its boundary on: the convention of Keras.</summary>
    /// <remarks>
    /// s(t) = v of the last of <paramref name="changes"/> (m, v) with m &lt; t, where t is the step; <paramref name="from"/>
    /// up to and including the first boundary. Before step 0 as at step 0. For t >= m see <see cref="PiecewiseConstant"/>. Unit:
    /// that of the values. Found in O(log n) of n changes.
    /// Example, (from 1, (3, 0.5), (5, 0.1)): steps -1, 0, 3, 4, 5, 6 give 1, 1, 1, 0.5, 0.5, 0.1.
    /// Source: Keras PiecewiseConstantDecay.
    /// </remarks>
    /// <param name="from">The value up to the first boundary, finite.</param>
    /// <param name="changes">The boundaries, 0 or more and rising, each with the finite value that begins one step later.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">changes is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a boundary is negative or not above the one before.</exception>
    public static Func<long, double> PiecewiseConstantAfter(double from, params (long Step, double Value)[] changes) =>
        new PiecewiseConstantNode(from, PiecewiseConstantNode.Checked(from, changes), After: true).At;
}

internal sealed record PiecewiseConstantNode(double From, (long Step, double Value)[] Changes, bool After) : INode
{
    private readonly long[] _steps = [.. Changes.Select(change => change.Step)];

    public static (long Step, double Value)[] Checked(double from, (long Step, double Value)[] changes)
    {
        Guard.Finite(from);
        Milestones.Rising(Guard.NotNull(changes).Select(change => change.Step), nameof(changes), repeats: false);
        foreach (var (_, value) in changes)
            Guard.Finite(value, nameof(changes));
        return [.. changes];
    }

    public double At(long step)
    {
        // Clamped first, so that the step before 0 is not step 0 of the other convention, and nothing underflows a long.
        var past = Milestones.CountUpTo(_steps, Math.Max(step, 0) - (After ? 1 : 0));
        return past == 0 ? From : Changes[past - 1].Value;
    }

    public Call Code =>
        new(After ? "Ramp.PiecewiseConstantAfter" : "Ramp.PiecewiseConstant", ("from", From), ("changes", Changes));

    public long? Period => Changes.Length == 0 ? 1 : null;

    // A change after long.MaxValue never comes, and is no end; the one before it may be unused too, so nothing is said.
    public long? End => Changes.Length == 0 ? 0 : First(_steps[^1]);

    public long? NextBreakpoint(long after) =>
        Milestones.Next(_steps, After && after > long.MinValue ? after - 1 : after) is { } next ? First(next) : null;

    public Interval? Bounds =>
        new Interval(
            Changes.Aggregate(From, (low, change) => Math.Min(low, change.Value)),
            Changes.Aggregate(From, (high, change) => Math.Max(high, change.Value))
        );

    private long? First(long boundary) =>
        !After ? boundary
        : boundary < long.MaxValue ? boundary + 1
        : null;
}
