namespace Clr;

/// <summary>What the staged triangular policy and its claims share.</summary>
internal static class StagedPlan
{
    private const int MostStages = 8;
    private const int MostHalves = 8;

    /// <summary>The stages of Table 2 of Smith 2017.</summary>
    public static TriangularStage[] Table2() =>
        [new(0.001, 0.005, 2000, 16000), new(0.0001, 0.0005, 1000, 6000), new(0.00001, 0.00005, 500, 3000)];

    /// <summary>Rise and fall of the first half cycles of the first stages: all have the same formula. Each ends where its stage does.</summary>
    public static Phase[] Halves(TriangularStage[] stages)
    {
        var halves = new List<Phase>();
        var start = 0L;
        foreach (var stage in stages.Take(MostStages))
        {
            var (from, left) = (start, stage.Steps);
            for (var half = 0; half < MostHalves && left > 0; half++)
            {
                var to = from + Math.Min(stage.StepSize, left - 1);
                halves.Add(new(from, to, half % 2 == 0 ? Direction.Rising : Direction.Falling));
                from += Math.Min(stage.StepSize, left);
                left -= Math.Min(stage.StepSize, left);
            }
            start += stage.Steps;
        }
        return [.. halves];
    }

    /// <summary>Where each of the first stages begins, at its lower bound, and first peaks, at its upper one.</summary>
    public static (long Step, double Value)[] Corners(TriangularStage[] stages)
    {
        var corners = new List<(long, double)>();
        var start = 0L;
        foreach (var stage in stages.Take(MostStages))
        {
            if (stage.Steps > 0)
                corners.Add((start, stage.BaseLr));
            if (stage.Steps > stage.StepSize)
                corners.Add((start + stage.StepSize, stage.MaxLr));
            start += stage.Steps;
        }
        return [.. corners];
    }
}
