namespace Clr.Plot;

public static partial class Draw
{
    /// <summary>A learning rate and the momentum that goes with it: a panel for each, over the same steps.</summary>
    /// <remarks>
    /// What is said of curves at <see cref="Schedules"/> holds here too.
    /// Example: <c>Draw.RateAndMomentum(rate, momentum, 1000).Save("one-cycle.png")</c>.
    /// </remarks>
    /// <param name="rate">The learning rate.</param>
    /// <param name="momentum">The momentum.</param>
    /// <param name="steps">How many steps, at least 1.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">rate or momentum is null.</exception>
    /// <exception cref="ArgumentException">rate or momentum is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or the style has a size that cannot be drawn.</exception>
    public static Picture RateAndMomentum(
        Func<long, double> rate,
        Func<long, double> momentum,
        long steps,
        PictureStyle? style = null
    ) => RatesAndMomenta([("", Guard.Schedule(rate))], [("", Guard.Schedule(momentum))], steps, style);

    /// <summary>Learning rates and the momenta that go with them: a panel for each, over the same steps.</summary>
    /// <remarks>
    /// A momentum has the colour of the learning rate of the same name. What is said of curves at
    /// <see cref="Schedules"/> holds here too.
    /// Example: <c>Draw.RatesAndMomenta([("a", a), ("b", b)], [("a", aMomentum)], 1000).Save("both.png")</c>.
    /// </remarks>
    /// <param name="rates">Names and learning rates, at least one.</param>
    /// <param name="momenta">Names and momenta, at least one.</param>
    /// <param name="steps">How many steps, at least 1.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">rates, momenta, a name or a schedule is null.</exception>
    /// <exception cref="ArgumentException">rates or momenta is empty, or one is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or the style has a size that cannot be drawn.</exception>
    public static Picture RatesAndMomenta(
        IEnumerable<(string Name, Func<long, double> Schedule)> rates,
        IEnumerable<(string Name, Func<long, double> Schedule)> momenta,
        long steps,
        PictureStyle? style = null
    )
    {
        var upper = Named(rates, nameof(rates));
        var lower = Named(momenta, nameof(momenta));
        Guard.Steps(steps, "It is the length of the run to be drawn.");
        style = (style ?? new PictureStyle { PanelHeight = 220 }).Checked();
        string[] names = [.. upper.Select(one => one.Name)];
        var first = Sheet.Of(style, style.Title ?? "", "", style.ValueLabel);
        Run(first, [.. upper.Select((one, i) => (i, names.Length > 1 ? one.Name : "", one.Schedule))], steps);
        var second = Sheet.Of(style, "", "step", "momentum");
        Run(second, [.. lower.Select((one, i) => (Number(names, one.Name, i), "", one.Schedule))], steps);
        return new Picture(style, first, second);
    }

    private static int Number(string[] names, string name, int otherwise) =>
        Array.IndexOf(names, name) is >= 0 and var number ? number : names.Length + otherwise;
}
