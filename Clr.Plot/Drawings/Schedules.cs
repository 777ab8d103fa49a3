namespace Clr.Plot;

/// <summary>Draws schedules, histories and range tests, each in one line, as a <see cref="Picture"/>.</summary>
/// <remarks>
/// The axis of the steps is in updates, that of the values in the unit that its label says (see
/// <see cref="PictureStyle.ValueLabel"/>). Source: the pictures of L. N. Smith's papers (arXiv:1506.01186, figures 1 to 3;
/// arXiv:1803.09820): a policy over the iterations, what came of it over the iterations, a measure over the learning rate.
/// </remarks>
public static partial class Draw
{
    /// <summary>A schedule over the steps of a run: the values used, at steps 0 .. steps - 1.</summary>
    /// <remarks>
    /// The curve goes through the points (t, s(t)) for t = 0 to steps - 1, where s is <paramref name="schedule"/>.
    /// Values that are not finite leave a gap. Beyond 4,096 steps the curve is thinned so that every peak stays; beyond four
    /// million, values between equally spread steps are not looked at.
    /// Example: <c>Draw.Schedule(Policy.Triangular2(0.001, 0.006, 2000), 12000).Save("triangular2.png")</c>.
    /// </remarks>
    /// <param name="schedule">The schedule, of learning rates or anything else (see <see cref="PictureStyle.ValueLabel"/>).</param>
    /// <param name="steps">How many steps, at least 1.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or the style has a size that cannot be drawn.</exception>
    public static Picture Schedule(Func<long, double> schedule, long steps, PictureStyle? style = null) =>
        Sketch([("", Guard.Schedule(schedule))], steps, style);

    /// <summary>Several schedules over the same steps, each with its name in the legend.</summary>
    /// <remarks>
    /// What is said of a curve at <see cref="Schedule"/> holds for each. All are on one axis, so that they must have one unit.
    /// Example: <c>Draw.Schedules([("triangular", a), ("triangular2", b)], 12000).Save("both.svg")</c>.
    /// </remarks>
    /// <param name="schedules">Names and schedules, at least one.</param>
    /// <param name="steps">How many steps, at least 1.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">schedules, a name or a schedule is null.</exception>
    /// <exception cref="ArgumentException">schedules is empty, or one is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or the style has a size that cannot be drawn.</exception>
    public static Picture Schedules(
        IEnumerable<(string Name, Func<long, double> Schedule)> schedules,
        long steps,
        PictureStyle? style = null
    )
    {
        var named = Named(schedules, nameof(schedules));
        return Sketch(named, steps, style);
    }

    private static (string Name, Func<long, double> Schedule)[] Named(
        IEnumerable<(string Name, Func<long, double> Schedule)> schedules,
        string parameter
    )
    {
        var named = Guard.NotNull(schedules, parameter).ToArray();
        if (named.Length == 0)
            throw new ArgumentException(
                $"{parameter} must hold at least one schedule, but was empty. Each is a pair of a name and a schedule.",
                parameter
            );
        foreach (var (name, schedule) in named)
        {
            Guard.NotNull(name, parameter);
            Guard.Schedule(schedule, parameter);
        }
        return named;
    }

    private static Picture Sketch(
        (string Name, Func<long, double> Schedule)[] schedules,
        long steps,
        PictureStyle? style
    )
    {
        Guard.Steps(steps, "It is the length of the run to be drawn.");
        style = (style ?? new PictureStyle()).Checked();
        var sheet = Sheet.Of(style, style.Title ?? "", "step", style.ValueLabel);
        Run(sheet, [.. schedules.Select((one, i) => (i, one.Name, one.Schedule))], steps);
        return new Picture(style, sheet);
    }

    /// <summary>Curves over the steps of a run, each in the colour of its number.</summary>
    private static void Run(Sheet sheet, (int Number, string Name, Func<long, double> Schedule)[] schedules, long steps)
    {
        var range = new Range();
        foreach (var (number, name, schedule) in schedules)
        {
            var (at, values) = Outline.Of(schedule, steps);
            range.Include(values);
            if (steps > MostMarked)
                (at, values) = Straightened.Of(at, values);
            var line = sheet.Line(number, at, values, name);
            if (steps <= MostMarked)
                line.MarkerSize = 5;
        }
        sheet.Limits(0, steps, range.Low, range.High);
    }

    // with so few steps each has a dot of its own
    private const long MostMarked = 64;
}
