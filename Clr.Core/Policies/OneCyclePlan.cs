namespace Clr;

/// <summary>The values and corners that the one-cycle policies share.</summary>
internal static class OneCyclePlan
{
    public static (double Initial, double Final) Ends(double maxLr, double divFactor, double finalDivFactor)
    {
        Guard.Positive(maxLr, "It is the peak of the cycle.");
        Guard.AtLeastOne(divFactor, "It is maxLr / initial, 25 by default.");
        Guard.AtLeastOne(finalDivFactor, "It is initial / final, 10000 by default.");
        var initial = maxLr / divFactor;
        return (initial, initial / finalDivFactor);
    }

    /// <summary>Whole-step corners: the step of the peak and the last step of the run.</summary>
    public static (long Peak, long Last) Corners(long totalSteps, double pctStart, bool threePhase)
    {
        var rise = Rise(totalSteps, pctStart, threePhase);
        // Half a step is rounded up: away from step 0, so that a rise of half a step or more is one.
        var peak = Math.Max((long)Math.Round(rise, MidpointRounding.AwayFromZero) - 1, 0);
        var last = totalSteps - 1;
        if (threePhase && peak == 0)
        {
            throw Guard.Refuse(
                nameof(pctStart),
                $"must give each slope at least one step with three phases, but {Guard.Text(pctStart)} of {Guard.Text(totalSteps)} steps is less than a step and a half. Raise it, or take two phases."
            );
        }
        return peak < last
            ? (peak, last)
            : throw Guard.Refuse(
                nameof(pctStart),
                $"must leave at least one step to fall, but {Guard.Text(pctStart)} of {Guard.Text(totalSteps)} steps is the whole run. Lower it."
            );
    }

    /// <summary>pctStart totalSteps, both checked.</summary>
    public static double Rise(long totalSteps, double pctStart, bool threePhase)
    {
        Guard.Steps(totalSteps, "It is the length of the run in updates.", least: 2);
        Guard.Fraction(pctStart, "It is the share of the run that rises, 0.3 by default.");
        return threePhase && pctStart >= 0.5
            ? throw Guard.Refuse(
                nameof(pctStart),
                $"must be below 0.5 with three phases, but was {Guard.Text(pctStart)}. The fall is as long as the rise, and a third phase follows."
            )
            : pctStart * totalSteps;
    }

    /// <summary>The length and rise of fastai's one-cycle, both checked.</summary>
    public static void CheckFastai(long totalSteps, double pctStart)
    {
        Guard.Steps(totalSteps, "It is the length of the run in updates.");
        Guard.Fraction(pctStart, "It is the share of the run that rises, 0.25 by default.");
    }

    /// <summary>The steps from the end of a whole cycle to the last update.</summary>
    public static long StepsAfterCycle(Cycle cycle, long totalSteps)
    {
        var period = Guard.NotNull(cycle).Period;
        return totalSteps > period
            ? totalSteps - 1 - period
            : throw Guard.Refuse(
                nameof(totalSteps),
                $"must be more than the whole cycle of {Guard.Text(period)} steps, but was {Guard.Text(totalSteps)}. Shorten the cycle or lengthen the run."
            );
    }

    /// <summary>Transitions through corners at real positions, in order: each takes over on the first step at or after its start.</summary>
    public static Func<long, double> Phases(Anneal shape, params (double Position, double Value)[] corners)
    {
        var schedule = Phase(shape, corners[0], corners[1], 0);
        for (var i = 1; i < corners.Length - 1; i++)
        {
            var first = Math.Max((long)Math.Ceiling(corners[i].Position), 0);
            schedule = schedule.RestartAt(first, Phase(shape, corners[i], corners[i + 1], first));
        }
        return schedule;
    }

    /// <summary>Where the phases between corners rise and fall; two that go the same way are one. A corner may lie between two steps.</summary>
    public static Phase[] Directions(params (double Position, double Value)[] corners)
    {
        var phases = new List<Phase>();
        for (var (first, next) = (0, 1); next < corners.Length; first = next++)
        {
            var direction = Way(next);
            while (next + 1 < corners.Length && Way(next + 1) == direction)
                next++;
            var from = Math.Ceiling(Math.Max(corners[first].Position, 0));
            // A phase of no steps has its end value at once.
            var isJump = next + 1 < corners.Length && corners[next + 1].Position <= corners[next].Position;
            var to = isJump ? Math.Ceiling(corners[next].Position) - 1 : Math.Floor(corners[next].Position);
            if (from <= to)
                phases.Add(new((long)from, (long)to, direction));
        }
        return [.. phases];

        Direction Way(int i) => corners[i].Value < corners[i - 1].Value ? Direction.Falling : Direction.Rising;
    }

    /// <summary>The greatest change of the phases between corners; where one is shorter than a step, of the whole range.</summary>
    public static double Steepest(Anneal shape, params (double Position, double Value)[] corners)
    {
        var steepest = 0.0;
        for (var i = 1; i < corners.Length; i++)
        {
            var length = corners[i].Position - corners[i - 1].Position;
            if (length < 1)
                return corners.Max(static corner => corner.Value) - corners.Min(static corner => corner.Value);
            var range = Math.Abs(corners[i].Value - corners[i - 1].Value);
            steepest = Math.Max(steepest, Clr.Steepest.Of(shape, range, length));
        }
        return steepest;
    }

    // Positions are counted from the step at which the phase takes over; a first corner before step 0 leaves no way to it.
    private static Func<long, double> Phase(
        Anneal shape,
        (double Position, double Value) from,
        (double Position, double Value) to,
        long first
    ) => Ramp.Between(shape, from.Value, to.Value, Math.Min(from.Position, to.Position) - first, to.Position - first);
}
