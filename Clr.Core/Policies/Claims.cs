namespace Clr;

/// <summary>
/// What the author of a schedule claims of it, as data: laws check what is claimed and never more. Everything is optional;
/// null means "not claimed".
/// </summary>
/// <remarks>
/// Example: <c>PolicyClaims.Triangular(baseLr: 0.001, maxLr: 0.006, stepSize: 2000)</c> claims the bounds 0.001 and 0.006, the
/// period 4000, that every cycle ends at 0.001 and peaks at 0.006, and equal steps within a half cycle. A claim that allows for
/// rounding does so by ulp of the larger bound; where the two are not both claimed, by ulp of the largest of the values that it is about.
/// Source: what the paper or the framework of a policy says of it, made exact; which one is said at each policy.
/// </remarks>
public sealed record Claims
{
    /// <summary>No value is below this, at any step; in the schedule's unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN, or above <see cref="Highest"/>.</exception>
    public double? Lowest
    {
        get;
        init => field = Bound(value, value, Highest, nameof(Lowest));
    }

    /// <summary>No value is above this, at any step; in the schedule's unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN, or below <see cref="Lowest"/>.</exception>
    public double? Highest
    {
        get;
        init => field = Bound(value, Lowest, value, nameof(Highest));
    }

    /// <summary>s(t + period) = s(t), bit for bit, at any step, or where <see cref="RunLength"/> is claimed within the run; in steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public long? Period
    {
        get;
        init =>
            field = value is { } steps
                ? Guard.Steps(steps, "It is the length of a whole cycle.", name: nameof(Period))
                : null;
    }

    /// <summary>The schedule goes through cycles of this shape, whether or not they are alike; where <see cref="RunLength"/> is claimed within the run.</summary>
    public Cycle? Cycle { get; init; }

    /// <summary>
    /// Each cycle from step 0 on is its own mirror image, to 4 ulp of the larger bound: s(c + p) = s(c + period - p) for a cycle
    /// that starts at c. Needs <see cref="Cycle"/>.
    /// </summary>
    public bool Mirrored { get; init; }

    /// <summary>s(k period) is exactly this for every whole k from 0: a cycle begins and ends at base. Needs <see cref="Cycle"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN.</exception>
    public double? CycleEnd
    {
        get;
        init => field = Number(value, nameof(CycleEnd));
    }

    /// <summary>
    /// From the cycle number n, from 1, to the share A(n) of the range at that cycle's peak:
    /// s((n - 1) period + stepsUp) = lowest + (highest - lowest) A(n), exactly where A(n) = 1 and else to 4 ulp of the larger
    /// bound. Needs <see cref="Cycle"/>, <see cref="Lowest"/> and <see cref="Highest"/>.
    /// </summary>
    public Func<long, double>? PeakShare { get; init; }

    /// <summary>How the change from one step to the next behaves within a half cycle. Needs <see cref="Cycle"/>.</summary>
    public HalfCycles HalfCycles { get; init; }

    /// <summary>The step from which on the schedule holds one value for ever; that value is <see cref="EndValue"/>.</summary>
    public long? HoldsFrom { get; init; }

    /// <summary>s(t) is exactly this for every t from <see cref="HoldsFrom"/>, or from <see cref="RunLength"/>, on. Needs one of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN.</exception>
    public double? EndValue
    {
        get;
        init => field = Number(value, nameof(EndValue));
    }

    /// <summary>
    /// The schedule is made for a run of this many updates, 0 or more, at the steps 0 to n - 1; from step n on nothing happens
    /// any more: s(t) = s(n). Whether the end value is used by the last update or due one after it, <see cref="HoldsFrom"/> says.
    /// Beside a <see cref="Period"/> and without <see cref="HoldsFrom"/> or <see cref="EndValue"/> it is the run of a schedule that
    /// would go on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long? RunLength
    {
        get;
        init =>
            field = value is { } steps
                ? Guard.Steps(steps, "It is the number of updates of the run.", least: 0, name: nameof(RunLength))
                : null;
    }

    /// <summary>
    /// The schedule has a value at the steps 0 to n - 1 for this n, 0 or more, and at no other: there it is NaN. Every other claim is
    /// then about these steps only. Null: it has a value at every step. See <see cref="Strict"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long? Domain
    {
        get;
        init =>
            field = value is { } steps
                ? Guard.Steps(steps, "It is the number of steps that have a value.", least: 0, name: nameof(Domain))
                : null;
    }

    /// <summary>s(Peak.Step) is exactly Peak.Value, and no value at any step is above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public (long Step, double Value)? Peak
    {
        get;
        init
        {
            _ = Number(value?.Value, nameof(Peak));
            field = value;
        }
    }

    /// <summary>
    /// s(Step) is Value, to 4 ulp of the larger bound, for each of these: corners that no other claim tells, such as the peaks of cycles
    /// that grow.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of the values is NaN.</exception>
    public IReadOnlyList<(long Step, double Value)> Values
    {
        get;
        init
        {
            foreach (var (_, expected) in Guard.NotNull(value, nameof(Values)))
                _ = Number(expected, nameof(Values));
            field = value;
        }
    } = [];

    /// <summary>|s(t + 1) - s(t)| is never above this, to 4 ulp of the larger bound, at any step: no jump, at joins neither; in the schedule's unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double? GreatestChange
    {
        get;
        init =>
            field = value is { } change
                ? Guard.NotNegative(change, "It is the size of the change, whatever its sign.", nameof(GreatestChange))
                : null;
    }

    /// <summary>
    /// From a step t, 0 or more, to s(t + 1) - s(t), to 12 ulp of the larger bound: what a step changes where the changes of a
    /// half are not equal, as under scaling by the iteration.
    /// </summary>
    public Func<long, double>? Change { get; init; }

    /// <summary>An evaluation allocates no memory. Claimed of every policy without a function of the caller's in it.</summary>
    public bool AllocatesNothing { get; init; }

    /// <summary>The stretches within which the schedule only rises (or stays) or only falls (or stays).</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>The claims of <c>schedule.Strict(steps)</c>, where these are those of the schedule: the same, of these steps only.</summary>
    /// <remarks>
    /// Example: <c>PolicyClaims.Triangular(1, 5, 4).Strict(6)</c> claims NaN at -1 and 6, and of the steps between what it claims else.
    /// Source: <see cref="Schedule.Strict"/>.
    /// </remarks>
    /// <param name="steps">The number of steps that have a value, 0 or more.</param>
    /// <returns>The claims, with this <see cref="Domain"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public Claims Strict(long steps)
    {
        Guard.Steps(steps, "It is the number of steps that have a value.", least: 0);
        return this with { Domain = steps };
    }

    private static double? Number(double? value, string name) =>
        value is { } number && double.IsNaN(number)
            ? throw Guard.Refuse(name, "must be a number, but was NaN. Leave it out where nothing is claimed.")
            : value;

    private static double? Bound(double? value, double? lowest, double? highest, string name)
    {
        _ = Number(value, name);
        return lowest > highest
            ? throw Guard.Refuse(
                name,
                $"must leave {nameof(Lowest)} at most {nameof(Highest)}, but they would be {Guard.Text(lowest.Value)} and {Guard.Text(highest.Value)}. Exchange them."
            )
            : value;
    }
}

/// <summary>How s(t + 1) - s(t) behaves within one half of a cycle, from step 0 on.</summary>
/// <remarks>Source: arXiv:1506.01186, section 3.1, whose half cycles are straight lines; of exp_range its formula.</remarks>
public enum HalfCycles
{
    /// <summary>Nothing is claimed.</summary>
    Unclaimed,

    /// <summary>All changes within a half are equal, to 4 ulp of the larger bound, as under scaling by the cycle.</summary>
    EqualSteps,

    /// <summary>The changes shrink in size on every falling half, to 4 ulp of the larger bound; nothing is claimed of rising halves.</summary>
    ShrinkingFalls,

    /// <summary>The changes shrink in size on falling and on rising halves, to 4 ulp of the larger bound.</summary>
    Shrinking,
}

/// <summary>A stretch of steps, both ends included, within which a schedule is monotone.</summary>
/// <remarks>Source: the definition of a monotone sequence.</remarks>
/// <param name="From">The first step.</param>
/// <param name="To">The last step, at least From.</param>
/// <param name="Direction">Whether the values rise or fall; equal neighbours are neither's violation.</param>
public sealed record Phase(long From, long To, Direction Direction)
{
    /// <summary>The last step, at least <see cref="From"/>.</summary>
    public long To { get; init; } =
        To >= From
            ? To
            : throw Guard.Refuse(
                nameof(To),
                $"must be at least From, but From was {Guard.Text(From)} and To was {Guard.Text(To)}. Exchange them."
            );
}

/// <summary>Which way a schedule goes within a <see cref="Phase"/>.</summary>
/// <remarks>Source: the definition of a monotone sequence.</remarks>
public enum Direction
{
    /// <summary>s(t) &lt;= s(t + 1).</summary>
    Rising,

    /// <summary>s(t) >= s(t + 1).</summary>
    Falling,
}
