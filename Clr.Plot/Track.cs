using System.Collections.Immutable;

namespace Clr.Plot;

/// <summary>What was recorded of one training, to be drawn: its name, the iterations, and columns of values.</summary>
/// <remarks>
/// Iterations are updates; each column has a unit of its own. Source: the columns of Clr.Torch's <c>History</c>.
/// Example: <c>new Track("CLR", iterations, new Column("lr", rates), new Column("loss", losses) { IsNoisy = true })</c>.
/// </remarks>
public sealed class Track
{
    /// <summary>A track from its columns.</summary>
    /// <param name="name">The name in the legend; empty for none.</param>
    /// <param name="iterations">The training iteration of each row, in order.</param>
    /// <param name="columns">One value for each row, NaN where there is none; a panel for each column, in this order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no column, or one has another length than the iterations.</exception>
    public Track(string name, IEnumerable<long> iterations, params Column[] columns)
    {
        Name = Guard.NotNull(name);
        Iterations = [.. Guard.NotNull(iterations)];
        Columns = [.. Guard.NotNull(columns)];
        if (Columns.Length == 0)
            throw new ArgumentException(
                "columns must hold at least one column, but was empty. Each has a panel of its own.",
                nameof(columns)
            );
        foreach (var column in Columns)
        {
            if (Guard.NotNull(column, nameof(columns)).Values.Length != Iterations.Length)
            {
                throw new ArgumentException(
                    $"columns must have one value for each of {Guard.Text(Iterations.Length)} iterations, but '{column.Name}' had {Guard.Text(column.Values.Length)}. Use NaN where nothing was measured.",
                    nameof(columns)
                );
            }
        }
    }

    /// <summary>A track from columns by their names, as a training's own history gives them.</summary>
    /// <remarks>
    /// A column <c>lr</c>, as Clr.Torch's <c>History</c> calls it, stands at the axis as "learning rate".
    /// Example: <c>new Track("CLR", history.Iterations, history.ToDictionary(), noisy: ["loss"])</c>.
    /// </remarks>
    /// <param name="name">The name in the legend; empty for none.</param>
    /// <param name="iterations">The training iteration of each row, in order.</param>
    /// <param name="columns">One value for each row, NaN where there is none, under the name of each column; a panel for each, in this order.</param>
    /// <param name="noisy">The names of the columns with <see cref="Column.IsNoisy"/>; null for none.</param>
    /// <exception cref="ArgumentNullException">name, columns, a column or a name is null.</exception>
    /// <exception cref="ArgumentException">There is no column, one has another length than the iterations, or noisy names none of them.</exception>
    public Track(
        string name,
        ReadOnlySpan<long> iterations,
        IEnumerable<KeyValuePair<string, double[]>> columns,
        IEnumerable<string>? noisy = null
    )
        : this(name, iterations.ToArray(), Named(Guard.NotNull(columns), noisy ?? [])) { }

    /// <summary>The name in the legend.</summary>
    public string Name { get; }

    /// <summary>The training iteration of each row.</summary>
    public ImmutableArray<long> Iterations { get; }

    /// <summary>The columns, in the order of their panels.</summary>
    public ImmutableArray<Column> Columns { get; }

    private static Column[] Named(IEnumerable<KeyValuePair<string, double[]>> columns, IEnumerable<string> noisy)
    {
        KeyValuePair<string, double[]>[] all = [.. columns];
        string[] rough = [.. noisy];
        foreach (var name in rough)
        {
            if (!all.Any(column => column.Key == name))
            {
                throw new ArgumentException(
                    $"noisy must name columns, but '{name}' is none. There are {string.Join(", ", all.Select(column => column.Key))}.",
                    nameof(noisy)
                );
            }
        }
        return
        [
            .. all.Select(column => new Column(
                column.Key == "lr" ? "learning rate" : column.Key,
                Guard.NotNull(column.Value, nameof(columns))
            )
            {
                IsNoisy = rough.Contains(column.Key),
            }),
        ];
    }
}

/// <summary>One quantity of a <see cref="Track"/>.</summary>
/// <remarks>Its unit is the caller's. Source: that of <see cref="Track"/>, a column of a history.</remarks>
public sealed class Column
{
    /// <summary>A column from its values.</summary>
    /// <param name="name">What it is, with its unit where it has one; columns of the same name share a panel.</param>
    /// <param name="values">The values, NaN where there is none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Column(string name, IEnumerable<double> values)
    {
        Name = Guard.NotNull(name);
        Values = [.. Guard.NotNull(values)];
    }

    /// <summary>What it is; stands at the axis.</summary>
    public string Name { get; }

    /// <summary>The values, NaN where there is none.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Draws a running mean as the line, and the values pale behind it: for a loss measured on single batches.</summary>
    public bool IsNoisy { get; init; }
}
