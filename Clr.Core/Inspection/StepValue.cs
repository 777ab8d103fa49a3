namespace Clr;

/// <summary>A step and the value of a schedule at it.</summary>
/// <remarks>Source: the definition, Value = s(Step) for the schedule s.</remarks>
/// <param name="Step">The step, from 0.</param>
/// <param name="Value">The value, in the schedule's unit.</param>
public readonly record struct StepValue(long Step, double Value)
{
    /// <summary>The value and where it is.</summary>
    /// <returns>For example <c>0.006 at step 2000</c>.</returns>
    public override string ToString() => $"{Guard.Text(Value)} at step {Guard.Text(Step)}";
}

/// <summary>The change of a schedule from one step to the next.</summary>
/// <remarks>Source: the definition, Change = s(t + 1) - s(t) with t = From.Step for the schedule s.</remarks>
/// <param name="From">The step before the change.</param>
/// <param name="To">The step after it.</param>
public readonly record struct Jump(StepValue From, StepValue To)
{
    /// <summary>The change: positive upwards, in the schedule's unit.</summary>
    public double Change => To.Value - From.Value;

    /// <summary>The change and where it is.</summary>
    /// <returns>For example <c>-0.005 from step 99 (0.006) to step 100 (0.001)</c>.</returns>
    public override string ToString() =>
        $"{Guard.Text(Change)} from step {Guard.Text(From.Step)} ({Guard.Text(From.Value)}) to step {Guard.Text(To.Step)} ({Guard.Text(To.Value)})";
}

/// <summary>How often something was seen in a run, and where first.</summary>
/// <remarks>Source: the definitions at <see cref="CheckReport"/>.</remarks>
/// <param name="Count">The number of steps, at least 1.</param>
/// <param name="First">The first of them.</param>
public readonly record struct Occurrences(long Count, StepValue First);
