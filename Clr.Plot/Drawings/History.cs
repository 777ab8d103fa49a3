namespace Clr.Plot;

public static partial class Draw
{
    /// <summary>The histories of several trainings: a panel for each quantity, over the training iterations.</summary>
    /// <remarks>
    /// Tracks share the panels of columns with the same name, each in its own colour. A noisy column is drawn as a centred
    /// running mean over a fiftieth of its points, with the values themselves pale behind it where there are no more than two
    /// tracks; a panel shows the range of the lines.
    /// Rows without a value are passed over. The mean at value i of n is that of the values i - h to i + h, as far as there are
    /// such, with h = min(floor(n / 100), i).
    /// </remarks>
    /// <param name="tracks">What was recorded, at least one track.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">tracks or one of them is null.</exception>
    /// <exception cref="ArgumentException">tracks is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture Histories(IEnumerable<Track> tracks, PictureStyle? style = null)
    {
        var all = Guard.NotNull(tracks).ToArray();
        if (all.Length == 0)
            throw new ArgumentException(
                "tracks must hold at least one track, but was empty. A track is what one training recorded.",
                nameof(tracks)
            );
        foreach (var track in all)
            Guard.NotNull(track, nameof(tracks));
        style = (style ?? new PictureStyle { PanelHeight = 180 }).Checked();
        string[] names = [.. all.SelectMany(track => track.Columns).Select(column => column.Name).Distinct()];
        var last = all.Max(track => track.Iterations.LastOrDefault() + 1);
        var sheets = names.Select(
            (name, i) => Panel(style, all, name, last, isFirst: i == 0, isLast: i == names.Length - 1)
        );
        return new Picture(style, [.. sheets]);
    }

    /// <summary>The history of one training: a panel for each quantity, over the training iterations.</summary>
    /// <remarks>As <see cref="Histories"/> draws one track. Example: <c>Draw.History(track).Save("history.png")</c>.</remarks>
    /// <param name="track">What was recorded.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">track is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture History(Track track, PictureStyle? style = null) => Histories([Guard.NotNull(track)], style);

    /// <summary>The history of one training from columns by their names: Clr.Torch's <c>History</c> in one line.</summary>
    /// <remarks>
    /// As <see cref="Histories"/> draws one track of these columns.
    /// Example: <c>Draw.History(history.Iterations, history.ToDictionary(), noisy: ["loss"]).Save("history.png")</c>.
    /// </remarks>
    /// <param name="iterations">The training iteration of each row, in order.</param>
    /// <param name="columns">One value for each row, NaN where there is none, under the name of each column; a panel for each, in this order.</param>
    /// <param name="noisy">The names of the columns drawn as a running mean; null for none.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">columns, a column or a name is null.</exception>
    /// <exception cref="ArgumentException">There is no column, one has another length than the iterations, or noisy names none of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture History(
        ReadOnlySpan<long> iterations,
        IEnumerable<KeyValuePair<string, double[]>> columns,
        IEnumerable<string>? noisy = null,
        PictureStyle? style = null
    ) => History(new Track("", iterations, columns, noisy), style);

    private static Sheet Panel(PictureStyle style, Track[] tracks, string name, long last, bool isFirst, bool isLast)
    {
        var sheet = Sheet.Of(style, isFirst ? style.Title ?? "" : "", isLast ? "training iteration" : "", name);
        var range = new Range();
        for (var i = 0; i < tracks.Length; i++)
        {
            if (tracks[i].Columns.FirstOrDefault(column => column.Name == name) is not { } column)
                continue;
            var (at, values) = Measured(tracks[i], column);
            if (column.IsNoisy)
            {
                if (tracks.Length <= 2)
                    sheet.Pale(i, at, values);
                values = RunningMean.Of(values, values.Length / 50);
            }
            range.Include(values);
            sheet.Line(i, at, values, isFirst && tracks.Length > 1 ? tracks[i].Name : "");
        }
        sheet.Limits(0, last, range.Low, range.High);
        return sheet;
    }

    private static (double[] At, double[] Values) Measured(Track track, Column column)
    {
        int[] rows = [.. Enumerable.Range(0, column.Values.Length).Where(i => double.IsFinite(column.Values[i]))];
        return ([.. rows.Select(i => (double)track.Iterations[i])], [.. rows.Select(i => column.Values[i])]);
    }
}
