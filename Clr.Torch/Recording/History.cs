using System.Runtime.InteropServices;

namespace Clr.Torch;

/// <summary>
/// What happened in a training: one row an update, with the training iteration, the hyper-parameters used in it, and whatever
/// metrics the caller adds.
/// </summary>
/// <remarks>
/// <para>
/// Call <c>Record</c> between <c>optimizer.step()</c> and <c>scheduler.Step()</c>: then the row holds the values with
/// which the update was really computed, read from the optimizer itself. Columns are <c>iteration</c>, then <c>lr</c>,
/// <c>momentum</c>, <c>beta2</c>, <c>weight_decay</c>, as far as the scheduler drives them when the history is made (with
/// <c>_1</c>, <c>_2</c>, ... for further groups where those differ), then the metrics.
/// </para>
/// <para>
/// Recording allocates nothing but the amortised growth of the columns: 8 bytes a value. With a limit of rows, a full
/// history halves its resolution instead of growing: a row then stands for <see cref="Stride"/> updates, with the iteration and
/// hyper-parameters of the first of them and, of each metric, the first value given in them.
/// </para>
/// <para>
/// Units: iterations are updates; a hyper-parameter is in its own unit, a metric in the caller's. Source: the history of
/// bckenstler/CLR's callback (<c>iterations</c>, <c>lr</c>, then the metrics); the halving, and that the values are read from
/// the optimizer, are the library's own design.
/// </para>
/// <example><code>
/// var history = new History(scheduler, "loss", "accuracy");
/// // in the loop
/// optimizer.step();
/// history.Record(loss);                  // the accuracy is missing in this row
/// scheduler.Step();
/// // at the end
/// history.SaveCsv("history.csv");
/// </code></example>
/// </remarks>
public sealed partial class History
{
    private readonly Scheduler _scheduler;
    private readonly (HyperParameter Parameter, int Group)[] _used;
    private readonly int? _maxRows;
    private readonly string[] _names;
    private readonly List<long> _iterations = [];
    private readonly List<double>[] _columns;
    private long _last = -1;

    /// <summary>A history that grows with the training.</summary>
    /// <param name="scheduler">The scheduler whose updates are recorded.</param>
    /// <param name="metrics">The names of the caller's metrics, each once.</param>
    /// <exception cref="ArgumentNullException">scheduler, metrics or a name is null.</exception>
    /// <exception cref="ArgumentException">A name is empty, given twice, or that of another column.</exception>
    public History(Scheduler scheduler, params string[] metrics)
        : this(scheduler, null, metrics) { }

    /// <summary>A history that halves its resolution instead of growing beyond a number of rows.</summary>
    /// <param name="scheduler">The scheduler whose updates are recorded.</param>
    /// <param name="maxRows">The most rows it ever holds, at least 2.</param>
    /// <param name="metrics">The names of the caller's metrics, each once.</param>
    /// <exception cref="ArgumentNullException">scheduler, metrics or a name is null.</exception>
    /// <exception cref="ArgumentException">A name is empty, given twice, or that of another column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">maxRows is below 2.</exception>
    public History(Scheduler scheduler, int maxRows, params string[] metrics)
        : this(
            scheduler,
            (int?)
                Guard.Steps(
                    maxRows,
                    "A history that must halve needs two rows; leave the limit out for one that grows.",
                    2
                ),
            metrics
        ) { }

    private History(Scheduler scheduler, int? maxRows, string[] metrics)
    {
        Guard.NotNull(metrics);
        _scheduler = Guard.NotNull(scheduler);
        _maxRows = maxRows;
        _used = scheduler.Recorded();
        _names = [.. _used.Select(used => NameOf(used.Parameter, used.Group)), .. metrics];
        foreach (var metric in metrics)
            RequireFree(Guard.NotNull(metric, nameof(metrics)));
        _columns = [.. _names.Select(_ => new List<double>())];
    }

    /// <summary>Marks a metric that was not measured: a NaN of its own, so that a loss that became NaN is not mistaken for it.</summary>
    public static double Missing { get; } = BitConverter.UInt64BitsToDouble(0x7ff8_0000_0000_0c1f);

    /// <summary>The number of rows.</summary>
    public int Count => _iterations.Count;

    /// <summary>The updates that a row stands for: 1 until a limit of rows was reached, then 2, 4, ...</summary>
    public long Stride { get; private set; } = 1;

    /// <summary>The names of the columns after <c>iteration</c>: hyper-parameters, then metrics.</summary>
    public IReadOnlyList<string> Columns => _names;

    /// <summary>The training iteration of each row. The span is good until the next row is recorded.</summary>
    public ReadOnlySpan<long> Iterations => CollectionsMarshal.AsSpan(_iterations);

    /// <summary>The values of a column, <see cref="Missing"/> where one was not measured. The span is good until the next row is recorded.</summary>
    /// <param name="column">The name of the column, such as <c>lr</c> or <c>loss</c>.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ReadOnlySpan<double> this[string column] => CollectionsMarshal.AsSpan(_columns[IndexOf(column)]);

    /// <summary>Whether a value is <see cref="Missing"/>, and not some other NaN.</summary>
    /// <remarks>Compares the 64 bits, as NaN is equal to nothing. Source: IEEE 754, whose NaN has room for a payload.</remarks>
    /// <param name="value">The value of a metric.</param>
    /// <returns>True for <see cref="Missing"/> alone.</returns>
    public static bool IsMissing(double value) =>
        BitConverter.DoubleToUInt64Bits(value) == BitConverter.DoubleToUInt64Bits(Missing);

    private static string NameOf(HyperParameter parameter, int group)
    {
        var name = parameter switch
        {
            HyperParameter.LearningRate => "lr",
            HyperParameter.Momentum => "momentum",
            HyperParameter.Beta2 => "beta2",
            _ => "weight_decay",
        };
        return group == 0 ? name : $"{name}_{group}";
    }

    private void RequireFree(string metric)
    {
        if (metric.Length == 0 || metric == "iteration" || _names.Count(name => name == metric) > 1)
        {
            throw new ArgumentException(
                $"A metric must have a name of its own, but was '{metric}'. The other columns are iteration, {string.Join(", ", _names)}.",
                nameof(metric)
            );
        }
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < _names.Length; i++)
            if (_names[i] == column)
                return i;
        throw new ArgumentException(
            $"There is no column '{column}'. There are iteration, {string.Join(", ", _names)}.",
            nameof(column)
        );
    }
}
