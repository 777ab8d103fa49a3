namespace Clr;

/// <summary>
/// What is seen in a stretch of consecutive values. The scans of two neighbouring stretches give the scan of both without
/// another look, so a repeated stretch costs the logarithm of the number of repetitions.
/// </summary>
internal sealed record Scan
{
    public required long Length { get; init; }
    public required double First { get; init; }
    public required double Last { get; init; }

    /// <summary>Of the values that are numbers; the first step where it is reached. Null where all are NaN.</summary>
    public StepValue? Least { get; init; }
    public StepValue? Greatest { get; init; }

    /// <summary>The last step where the greatest value is reached.</summary>
    public long LeavesGreatest { get; init; }

    public Sum Area { get; init; }

    /// <summary>The area up to and with the last step of the greatest value.</summary>
    public Sum AreaToGreatest { get; init; }

    /// <summary>The first of the greatest changes in size between neighbours that are both finite; null without a change.</summary>
    public Jump? Jump { get; init; }

    public Occurrences? Negative { get; init; }
    public Occurrences? NotANumber { get; init; }
    public Occurrences? Infinite { get; init; }

    /// <summary>The scan of this stretch and the next.</summary>
    public Scan Then(Scan next)
    {
        var nextGreatest = After(next.Greatest);
        // Equal: the first of both is the first, the last of both the last.
        var takeNext = nextGreatest is { } n && !(Greatest?.Value > n.Value);
        return new Scan
        {
            Length = Length + next.Length,
            First = First,
            Last = next.Last,
            Least = After(next.Least) is { } least && !(Least?.Value <= least.Value) ? least : Least,
            Greatest = takeNext && Greatest?.Value != nextGreatest?.Value ? nextGreatest : Greatest,
            LeavesGreatest = takeNext ? Length + next.LeavesGreatest : LeavesGreatest,
            Area = Area.Plus(next.Area),
            AreaToGreatest = takeNext ? Area.Plus(next.AreaToGreatest) : AreaToGreatest,
            Jump = Greater(
                Greater(Jump, Between(Length - 1, Last, next.First)),
                next.Jump is { } jump ? Between(Length + jump.From.Step, jump.From.Value, jump.To.Value) : null
            ),
            Negative = Both(Negative, next.Negative),
            NotANumber = Both(NotANumber, next.NotANumber),
            Infinite = Both(Infinite, next.Infinite),
        };
    }

    /// <summary>The scan of this stretch so many times over, at least once.</summary>
    public Scan Times(long count)
    {
        if (count == 1)
            return this;
        var half = Times(count / 2);
        var twice = half.Then(half);
        return count % 2 == 0 ? twice : twice.Then(this);
    }

    /// <summary>The change between two neighbours, where both are finite and they differ.</summary>
    public static Jump? Between(long step, double from, double to) =>
        from != to && double.IsFinite(from) && double.IsFinite(to)
            ? new Jump(new StepValue(step, from), new StepValue(step + 1, to))
            : null;

    public static Jump? Greater(Jump? first, Jump? second) =>
        second is { } b && !(first is { } a && Math.Abs(a.Change) >= Math.Abs(b.Change)) ? second : first;

    private StepValue? After(StepValue? point) => point is { } p ? p with { Step = Length + p.Step } : null;

    private Occurrences? Both(Occurrences? mine, Occurrences? others) =>
        (mine, others) switch
        {
            (_, null) => mine,
            (null, { } b) => b with { First = After(b.First)!.Value },
            ({ } a, { } b) => a with { Count = a.Count + b.Count },
        };
}
