namespace Clr;

/// <summary>A step at which two schedules differ.</summary>
/// <remarks>
/// Values are in the unit of the schedules; the relative difference has none. Source: the definitions at
/// <see cref="Inspect.Diff"/>.
/// </remarks>
/// <param name="Step">The step, from 0.</param>
/// <param name="Value">The value of the first schedule.</param>
/// <param name="OtherValue">The value of the second schedule.</param>
public readonly record struct Difference(long Step, double Value, double OtherValue)
{
    /// <summary>|a - b|; infinite where one alone is NaN or infinite.</summary>
    public double Absolute => Math.Abs(Value - OtherValue) is var d && double.IsNaN(d) ? double.PositiveInfinity : d;

    /// <summary>|a - b| / max(|a|, |b|), from 0 to 2; infinite where one alone is NaN or infinite.</summary>
    public double Relative
    {
        get
        {
            var greater = Math.Max(Math.Abs(Value), Math.Abs(OtherValue));
            if (!double.IsFinite(greater))
                return double.PositiveInfinity;
            // Two of the greatest numbers with opposite signs: their difference is none.
            return double.IsFinite(Absolute)
                ? Absolute / greater
                : Math.Abs((Value / greater) - (OtherValue / greater));
        }
    }

    /// <summary>Both values and where they are.</summary>
    /// <returns>For example <c>0.006 and 0.0035 at step 6000</c>.</returns>
    public override string ToString() => $"{Guard.Text(Value)} and {Guard.Text(OtherValue)} at step {Guard.Text(Step)}";
}

/// <summary>What <see cref="Inspect.Diff"/> found.</summary>
/// <remarks>Values are in the unit of the schedules. Example and source: <see cref="Inspect.Diff"/>.</remarks>
public sealed record DiffReport
{
    /// <summary>The code of the first schedule.</summary>
    public required string Description { get; init; }

    /// <summary>The code of the second schedule.</summary>
    public required string OtherDescription { get; init; }

    /// <summary>The number of updates compared.</summary>
    public required long Steps { get; init; }

    /// <summary>The greatest relative difference that counts for none.</summary>
    public double Tolerance { get; init; }

    /// <summary>The number of steps at which the values differ.</summary>
    public long DifferingSteps { get; init; }

    /// <summary>Whether all values are the same, within the tolerance.</summary>
    public bool AreEqual => DifferingSteps == 0;

    /// <summary>The first step at which they differ; null where none does, as for the others.</summary>
    public Difference? First { get; init; }

    /// <summary>The first step with the greatest absolute difference.</summary>
    public Difference? GreatestAbsolute { get; init; }

    /// <summary>The first step with the greatest relative difference.</summary>
    public Difference? GreatestRelative { get; init; }

    /// <summary>The report for people, at most 80 characters wide.</summary>
    /// <returns>The text, several lines.</returns>
    public override string ToString()
    {
        var text = new Columns(10)
            .Row("first", Description)
            .Row("second", OtherDescription)
            .Row("run", $"updates 0 to {Guard.Text(Steps - 1)}");
        var beyond = Tolerance == 0 ? "" : $" by more than {Guard.Text(Tolerance)} of the greater value";
        if (this is not { First: { } first, GreatestAbsolute: { } absolute, GreatestRelative: { } relative })
            return text.Row("differ", $"nowhere{beyond}").ToString();
        return text.Row(
                "differ",
                $"at {Guard.Text(DifferingSteps)} of {Guard.Text(Steps)} steps{beyond}, first {first}"
            )
            .Row("greatest", $"difference {CheckText.Short(absolute.Absolute)}: {absolute}")
            .Row("", $"relative difference {CheckText.Short(relative.Relative)}: {relative}")
            .ToString();
    }
}
