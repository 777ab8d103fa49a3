using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The same factor every so many steps, spread evenly over them or all at once, down (or up) to a limit.</summary>
    /// <remarks>
    /// s(t) = from r^(t / n) for t >= 0, where t is the step, r is <paramref name="rate"/> and n is <paramref name="steps"/>; with
    /// <paramref name="staircase"/> floor(t / n) stands for t / n; never beyond <paramref name="limit"/>, which it holds once it is
    /// reached. from before step 0. Unit: that of from and limit. Monotone. Without a limit a decay never ends: it underflows to 0,
    /// its right value by then; growth needs one, as it would overflow.
    /// Example, (from 1, rate 0.25, steps 2, limit 0.1): steps -1, 0, 1, 2, 3, 4 give 1, 1, 0.5, 0.25, 0.125, 0.1; as a
    /// staircase steps 1, 2, 3 give 1, 0.25, 0.25.
    /// Source: optax exponential_decay (n = transition_steps, limit = end_value); Keras ExponentialDecay (n = decay_steps);
    /// PyTorch ExponentialLR (rate = gamma, n = 1). By end value instead of rate: <see cref="Exponential"/>.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, greater than 0.</param>
    /// <param name="rate">The factor in so many steps, greater than 0; above 1 it grows and needs a limit.</param>
    /// <param name="steps">The steps that <paramref name="rate"/> refers to, at least 1.</param>
    /// <param name="staircase">Whether the value changes at multiples of <paramref name="steps"/> only.</param>
    /// <param name="limit">The least value of a decay, in [0, from]; the greatest of a growth, at least from. null for no limit.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">rate is above 1 and limit is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">from or rate is not greater than 0, steps is below 1, or limit lies on the wrong side of from.</exception>
    public static Func<long, double> ExponentialDecay(
        double from,
        double rate,
        long steps,
        bool staircase = false,
        double? limit = null
    )
    {
        Guard.Positive(from, "No factor leads away from 0; see Ramp.Linear.");
        Guard.Positive(rate, "It is the factor in so many steps; 1 means no change.");
        Guard.Steps(steps, "The factor applies once in so many steps; 1 is a factor per step.");
        if (limit is { } end)
        {
            Guard.Rate(end, nameof(limit));
            if (rate <= 1)
                Guard.Ordered(end, from, nameof(limit), nameof(from));
            else
                Guard.Ordered(from, end, nameof(from), nameof(limit));
        }
        else if (rate > 1)
        {
            throw new ArgumentNullException(
                nameof(limit),
                $"limit must be given where rate is above 1, but was null and rate was {Guard.Text(rate)}. Unlimited growth overflows."
            );
        }
        return new ExponentialDecayNode(from, rate, steps, staircase, limit).At;
    }
}

internal sealed record ExponentialDecayNode(double From, double Rate, long Steps, bool Staircase, double? Limit) : INode
{
    private readonly long? _reached = Limit is { } limit ? FirstAt(From, Rate, Steps, Staircase, limit) : null;

    public double At(long step) =>
        step <= 0 ? From
        : step >= _reached ? Limit!.Value
        : Unlimited(From, Rate, Steps, Staircase, step);

    public Call Code =>
        new(
            "Ramp.ExponentialDecay",
            [
                ("from", From),
                ("rate", Rate),
                ("steps", Steps),
                ("staircase", Staircase),
                .. Limit is { } limit ? new (string, object)[] { ("limit", limit) } : [],
            ]
        );

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : _reached;

    public long? NextBreakpoint(long after)
    {
        if (IsConstant || after >= _reached)
            return null;
        if (after < 0 && !Staircase)
            return 0;
        var stair = Staircase ? Stair.Next(after, Steps) : null;
        return Node.Earlier(stair, _reached);
    }

    public Interval? Bounds => Interval.Of(Math.Min(From, Limit ?? 0), Math.Max(From, Limit ?? 0));

    private bool IsConstant => Rate == 1 || Limit == From;

    // One power of the whole quotient: the product of a whole and a broken power would not be monotone where they meet.
    private static double Unlimited(double from, double rate, long steps, bool staircase, long step) =>
        from * Math.Pow(rate, staircase ? step / steps : step / (double)steps);

    /// <summary>The first step at which the limit is reached, by bisection as the way there is monotone; null if none is a long.</summary>
    private static long? FirstAt(double from, double rate, long steps, bool staircase, double limit)
    {
        bool Reached(long step)
        {
            var value = Unlimited(from, rate, steps, staircase, step);
            return rate <= 1 ? value <= limit : value >= limit;
        }
        if (!Reached(long.MaxValue))
            return null;
        var (before, reached) = (-1L, long.MaxValue);
        while (reached - 1 > before)
        {
            // As an unsigned number the distance from -1 to the greatest long does not overflow.
            var middle = before + (long)((ulong)(reached - before) / 2);
            if (Reached(middle))
                reached = middle;
            else
                before = middle;
        }
        return reached;
    }
}
