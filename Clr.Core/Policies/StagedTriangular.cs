namespace Clr;

/// <summary>A stretch of a run with bounds and a step size of its own.</summary>
/// <remarks>The bounds are learning rates. Source: arXiv:1506.01186, table 2.</remarks>
/// <param name="BaseLr">The lower bound.</param>
/// <param name="MaxLr">The upper bound.</param>
/// <param name="StepSize">Half a cycle, in steps.</param>
/// <param name="Steps">The length of the stage, in steps; whole cycles end it at its base.</param>
public sealed record TriangularStage(double BaseLr, double MaxLr, long StepSize, long Steps);

public static partial class Policy
{
    /// <summary>The policy "triangular" in stages, each with bounds and a step size of its own.</summary>
    /// <remarks>
    /// lr(t) = triangular_i(t - b_i) for b_i &lt;= t &lt; b_(i+1), b_i the sum of the steps of the stages before: stage i is <see cref="Triangular(double, double, long)"/> with its bounds, counted from its own first step, for its number
    /// of steps. After the last stage the value at its end is held (its base, when its steps are whole cycles). Unit: a learning
    /// rate. Example, (1, 5, 2, 4) and (0.1, 0.5, 1, 2): steps 0 to 6 give 1, 3, 5, 3, 0.1, 0.5, 0.1.
    /// Source: arXiv:1506.01186, table 2; see <see cref="SmithTable2"/>.
    /// </remarks>
    /// <param name="stages">The stages in order, at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">stages, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> StagedTriangular(params TriangularStage[] stages)
    {
        Guard.NotEmpty(stages, "Give one stage at least.");
        var pieces = new (Func<long, double>, long)[stages.Length];
        var total = 0L;
        for (var i = 0; i < stages.Length; i++)
        {
            pieces[i] = Piece(stages[i], $"stages[{i}]", total);
            total += stages[i].Steps;
        }
        return Schedule.Join(pieces);
    }

    /// <summary>The run of 25,000 iterations on CIFAR-10 that Smith's table 2 spells out.</summary>
    /// <remarks>
    /// lr(t) = base_i + (max_i - base_i) w_i(t), w_i the triangle wave of stage i from its own first step:
    /// 0.001 to 0.005 with stepSize 2000 up to iteration 16,000; 0.0001 to 0.0005 with stepSize 1000 up to 22,000; 0.00001 to
    /// 0.00005 with stepSize 500 up to 25,000, all whole cycles; then 0.00001. Unit: a learning rate. Example: steps 0, 2000,
    /// 16000, 17000, 22000, 22500, 25000 give 0.001, 0.005, 0.0001, 0.0005, 0.00001, 0.00005, 0.00001.
    /// Source: arXiv:1506.01186, table 2 (the row "triangular2" of table 1).
    /// </remarks>
    /// <returns>The schedule.</returns>
    public static Func<long, double> SmithTable2() => StagedTriangular(StagedPlan.Table2());

    // Asked here and not left to the parts: they know neither which stage it is, nor what the caller calls its numbers.
    private static (Func<long, double> Schedule, long Steps) Piece(TriangularStage? stage, string name, long total)
    {
        Guard.NotNull(stage, name);
        Guard.Bounds(stage!.BaseLr, stage.MaxLr, $"{name}.BaseLr", $"{name}.MaxLr");
        Guard.Within(stage.StepSize, 1, long.MaxValue / 2, "It is half a cycle.", $"{name}.StepSize");
        Guard.Within(
            stage.Steps,
            0,
            long.MaxValue - total,
            "It is how long the stage is used; the sum of all must fit a long.",
            $"{name}.Steps"
        );
        return (Triangular(stage.BaseLr, stage.MaxLr, stage.StepSize), stage.Steps);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.StagedTriangular"/>: bounds, beginning and first peak of each of the first eight stages, rise and fall of the first eight half cycles of each, and the end value after the last stage.</summary>
    /// <param name="stages">The stages in order.</param>
    /// <returns>The claims.</returns>
    public static Claims StagedTriangular(params TriangularStage[] stages)
    {
        var schedule = Policy.StagedTriangular(stages);
        var end = stages.Sum(static stage => stage.Steps);
        return new()
        {
            Lowest = stages.Min(static stage => stage.BaseLr),
            Highest = stages.Max(static stage => stage.MaxLr),
            RunLength = end,
            HoldsFrom = end,
            EndValue = schedule(end),
            Values = StagedPlan.Corners(stages),
            Phases = StagedPlan.Halves(stages),
            AllocatesNothing = true,
        };
    }

    /// <summary>The claims of <see cref="Policy.SmithTable2"/>: bounds, beginning and first peak of each stage, rise and fall of its first eight half cycles, and the base of the last stage from iteration 25,000 on.</summary>
    /// <returns>The claims.</returns>
    public static Claims SmithTable2() =>
        new()
        {
            Lowest = 0.00001,
            Highest = 0.005,
            RunLength = 25000,
            HoldsFrom = 25000,
            EndValue = 0.00001,
            Values = StagedPlan.Corners(StagedPlan.Table2()),
            Phases = StagedPlan.Halves(StagedPlan.Table2()),
            AllocatesNothing = true,
        };
}
