namespace Clr;

/// <summary>Steps in order, and where another step stands among them.</summary>
internal static class Milestones
{
    /// <summary>A copy of the steps, checked to be 0 or more and to rise (or, with repeats, not to fall).</summary>
    public static long[] Rising(IEnumerable<long> steps, string name, bool repeats)
    {
        long[] rising = [.. steps];
        for (var i = 0; i < rising.Length; i++)
        {
            var step = rising[i];
            if (step < 0)
                throw Guard.Refuse(
                    name,
                    $"must lie at step 0 or later, but number {i + 1} was {Guard.Text(step)}. Steps count from the schedule's start."
                );
            if (i > 0 && (step < rising[i - 1] || (step == rising[i - 1] && !repeats)))
            {
                throw Guard.Refuse(
                    name,
                    $"must be in order{(repeats ? "" : ", no step twice")}, but {Guard.Text(step)} follows {Guard.Text(rising[i - 1])}. Sort them."
                );
            }
        }
        return rising;
    }

    /// <summary>How many of the steps are at or before a step.</summary>
    public static int CountUpTo(long[] steps, long step)
    {
        var (low, high) = (0, steps.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (steps[middle] <= step)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The least of the steps after a step; null after the last.</summary>
    public static long? Next(long[] steps, long after)
    {
        var next = CountUpTo(steps, after);
        return next < steps.Length ? steps[next] : null;
    }
}
