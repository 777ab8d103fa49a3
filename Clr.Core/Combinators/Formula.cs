using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A formula over any number of schedules, written as a function of the step.</summary>
    /// <remarks>
    /// s(t) = f(t), where f is <paramref name="f"/> and may use the step only to ask <paramref name="parts"/> for their values at
    /// it: then what is known of all parts (a common period, their breakpoints, their ends) is known of s. Unit and range are
    /// those of f; what f throws is thrown when the schedule is evaluated. For up to three schedules <see cref="Map"/>,
    /// <see cref="Map2"/> and <see cref="Map3"/> say the same of values.
    /// Example: with <c>w = Wave.Triangle(Cycle.Symmetric(4))</c> and <c>a = Amplitude.Halving(Cycle.Symmetric(4))</c>,
    /// <c>Schedule.Formula(t => 1 + 4 * w(t) * a(t), w, a)</c> at steps 0, 4, 8, 12 gives 1, 5, 1, 3.
    /// Source: ComposedSchedule of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="f">From the step to the value, by way of the parts alone.</param>
    /// <param name="parts">The schedules that f asks, at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">f, parts or one of them is null.</exception>
    /// <exception cref="ArgumentException">f or a part is a combination of delegates, or there is no part.</exception>
    public static Func<long, double> Formula(Func<long, double> f, params Func<long, double>[] parts)
    {
        Guard.Schedule(f);
        Guard.NotEmpty(
            parts,
            "Give the schedules that the formula asks; a function without any is a schedule as it is."
        );
        for (var i = 0; i < parts.Length; i++)
            Guard.Schedule(parts[i], $"parts[{i}]");
        return new FormulaNode(f, [.. parts]).At;
    }
}

internal sealed record FormulaNode(Func<long, double> F, Func<long, double>[] Parts) : INode
{
    // What is known of all parts together, whatever its values.
    private readonly Func<long, double> _together = Parts.Aggregate(static (a, b) => a.Plus(b));

    public double At(long step) => F(step);

    public Call Code => new("Schedule.Formula", ("f", F), ("parts", Parts));

    public long? Period => Node.Period(_together);

    public long? CycleSteps => Node.CycleSteps(_together);

    public CycleSpan? CycleAt(long step) => Node.CycleAt(_together, step);

    public long? End => Node.End(_together);

    public long? NextBreakpoint(long after) => Node.NextBreakpoint(_together, after);
}
