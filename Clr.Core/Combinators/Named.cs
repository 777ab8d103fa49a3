using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Gives a function of your own an identity, so that descriptions and checkpoints can tell it from others.</summary>
    /// <remarks>
    /// s(t) = f(t), where f is <paramref name="f"/>. Described as <c>Schedule.Named(id: "...", version: ...)</c> instead of as
    /// an opaque function: whoever changes what f computes raises <paramref name="version"/>, and a checkpoint made with
    /// the old one is recognised as another schedule. Unit and domain are those of f; what is known of f stays known.
    /// Example: <c>Schedule.Named("warm constant", 1, t => t &lt; 10 ? 0.01 : 0.1)</c> at steps 9, 10 gives 0.01, 0.1.
    /// Source: a name for what pytorch issue 52911 could not tell apart, a lambda in a saved scheduler.
    /// </remarks>
    /// <param name="id">The name, not empty.</param>
    /// <param name="version">The version of what f computes, at least 1.</param>
    /// <param name="f">From the step to the value.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">id or f is null.</exception>
    /// <exception cref="ArgumentException">id is empty or blank, or f is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">version is below 1.</exception>
    public static Func<long, double> Named(string id, int version, Func<long, double> f)
    {
        Guard.NotBlank(id, "Name what the function computes.");
        Guard.AtLeast(version, 1, "Count the versions of what the function computes from 1.");
        return new NamedNode(id, version, Guard.Schedule(f)).At;
    }
}

internal sealed record NamedNode(string Id, int Version, Func<long, double> F) : INode
{
    public double At(long step) => F(step);

    // The function itself is left out: its identity is what the name and the version say.
    public Call Code => new("Schedule.Named", ("id", Id), ("version", Version));

    public long? Period => Node.Period(F);

    public long? CycleSteps => Node.CycleSteps(F);

    public CycleSpan? CycleAt(long step) => Node.CycleAt(F, step);

    public Interval? Bounds => Node.Bounds(F);

    public long? End => Node.End(F);

    public long? NextBreakpoint(long after) => Node.NextBreakpoint(F, after);

    public void Fill(long start, Span<double> values) => Node.Fill(F, start, values);
}
