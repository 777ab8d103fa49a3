using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The same factor at each of some milestones.</summary>
    /// <remarks>
    /// s(t) = from gamma^k, where k is the number of <paramref name="milestones"/> m with m &lt;= t, t being the step: a
    /// milestone is in force from its own step on, and one given twice counts twice. Before step 0 as at step 0. Unit: that of
    /// from. Without milestones it is constant. Found in O(log n) of n milestones.
    /// Example, (from 1, gamma 0.5, milestones 3, 5, 5): steps -1, 0, 2, 3, 4, 5 give 1, 1, 1, 0.5, 0.5, 0.125.
    /// Source: PyTorch MultiStepLR.
    /// </remarks>
    /// <param name="from">The value before the first milestone, finite.</param>
    /// <param name="gamma">The factor of each milestone, in (0, 1].</param>
    /// <param name="milestones">The steps of the changes, each 0 or more and at least the one before.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">milestones is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">from is not finite, gamma is not in (0, 1], a milestone is negative or below the one before.</exception>
    public static Func<long, double> MultiStep(double from, double gamma, params long[] milestones)
    {
        Guard.Finite(from);
        Guard.Gamma(gamma, "It is the factor of each milestone; 1 means no decay.");
        return new MultiStepNode(
            from,
            gamma,
            Milestones.Rising(Guard.NotNull(milestones), nameof(milestones), repeats: true)
        ).At;
    }
}

internal sealed record MultiStepNode(double From, double Gamma, long[] Steps) : INode
{
    public double At(long step) => From * Math.Pow(Gamma, Milestones.CountUpTo(Steps, Math.Max(step, 0)));

    public Call Code => new("Ramp.MultiStep", ("from", From), ("gamma", Gamma), ("milestones", Steps));

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : Steps[^1];

    public long? NextBreakpoint(long after) => IsConstant ? null : Milestones.Next(Steps, Math.Max(after, 0));

    public Interval? Bounds
    {
        get
        {
            var last = At(long.MaxValue);
            return new Interval(Math.Min(At(0), last), Math.Max(At(0), last));
        }
    }

    private bool IsConstant => From == 0 || Gamma == 1 || Steps.Length == 0 || Steps[^1] == 0;
}
