namespace Clr.Torch;

public sealed partial class History
{
    /// <summary>Records the update that was just made. Call it after <c>optimizer.step()</c> and before <c>scheduler.Step()</c>.</summary>
    /// <remarks>
    /// Updates t with the same floor((t - t_0) / <see cref="Stride"/>) share a row, with t the scheduler's training iteration
    /// and t_0 that of the first one recorded. Hyper-parameters are read from the optimizer: by the contract of
    /// <see cref="Scheduler"/> they are schedule(t).
    /// </remarks>
    /// <param name="metrics">
    /// The values of the metrics, in the order of their names; those left out at the end, and any that is <see cref="Missing"/>,
    /// are missing in this row.
    /// </param>
    /// <exception cref="ArgumentException">There are more values than metrics.</exception>
    /// <exception cref="InvalidOperationException">The update is already recorded: the scheduler was not stepped in between.</exception>
    public void Record(params ReadOnlySpan<double> metrics)
    {
        if (metrics.Length > _names.Length - _used.Length)
        {
            throw new ArgumentException(
                $"There must be at most {_names.Length - _used.Length} values, one for each metric, but there were {metrics.Length}. Name all metrics when the history is made.",
                nameof(metrics)
            );
        }
        var iteration = _scheduler.TrainingIteration;
        if (iteration <= _last)
        {
            throw new InvalidOperationException(
                $"Update {Guard.Text(iteration)} cannot be recorded after update {Guard.Text(_last)}. Call scheduler.Step() after each update, and record none that was skipped."
            );
        }
        _last = iteration;
        if (Count == 0 || BlockOf(iteration) != BlockOf(_iterations[^1]))
        {
            if (Count == _maxRows)
                Halve(iteration);
            if (Count == 0 || BlockOf(iteration) != BlockOf(_iterations[^1]))
                AddRow(iteration);
        }
        for (var i = 0; i < metrics.Length; i++)
            FillIn(_columns[_used.Length + i], metrics[i]);
    }

    /// <summary>Records the update that was just made, with the first metric: the form for F#, which has no lists of arguments without an array.</summary>
    /// <param name="metric">The value of the first metric.</param>
    /// <exception cref="ArgumentException">There is no metric.</exception>
    /// <exception cref="InvalidOperationException">The update is already recorded.</exception>
    public void Record(double metric) => Record(new ReadOnlySpan<double>(in metric));

    /// <summary>Records the update that was just made, with metrics from an array.</summary>
    /// <param name="metrics">The values of the metrics, in the order of their names.</param>
    /// <exception cref="ArgumentNullException">metrics is null.</exception>
    /// <exception cref="ArgumentException">There are more values than metrics.</exception>
    /// <exception cref="InvalidOperationException">The update is already recorded.</exception>
    public void Record(params double[] metrics) => Record(Guard.NotNull(metrics).AsSpan());

    /// <summary>Adds a metric to the update recorded last: one that is measured now and then, such as the accuracy after an epoch.</summary>
    /// <param name="metric">The name of the metric.</param>
    /// <param name="value">Its value; it takes the place of one given for the same update.</param>
    /// <exception cref="ArgumentNullException">metric is null.</exception>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    /// <exception cref="InvalidOperationException">No update was recorded yet.</exception>
    public void Set(string metric, double value)
    {
        var index = IndexOf(Guard.NotNull(metric));
        if (index < _used.Length)
        {
            throw new ArgumentException(
                $"metric must be one of this history's metrics, but '{metric}' is what the scheduler drives: it is recorded by itself. Name a metric of your own for another value.",
                nameof(metric)
            );
        }
        if (Count == 0)
            throw new InvalidOperationException($"There is no update to add {metric} to. Call Record first.");
        if (_iterations[^1] == _last)
            _columns[index][^1] = value;
        else
            FillIn(_columns[index], value);
    }

    private static void FillIn(List<double> column, double value)
    {
        if (IsMissing(column[^1]))
            column[^1] = value;
    }

    private long BlockOf(long iteration) => (iteration - _iterations[0]) / Stride;

    private void AddRow(long iteration)
    {
        _iterations.Add(iteration);
        for (var i = 0; i < _columns.Length; i++)
        {
            var value = i < _used.Length ? _scheduler.Read(_used[i].Parameter, _used[i].Group) : null;
            _columns[i].Add(value ?? Missing);
        }
    }

    /// <summary>Doubles the stride until there is room for a row, joining rows that now stand for the same updates.</summary>
    private void Halve(long next)
    {
        do
        {
            Stride *= 2;
            var kept = 0;
            for (var row = 1; row < Count; row++)
            {
                if (BlockOf(_iterations[row]) != BlockOf(_iterations[kept]))
                    MoveRow(row, ++kept);
                else
                    JoinRow(row, kept);
            }
            Truncate(kept + 1);
        } while (Count == _maxRows && BlockOf(next) != BlockOf(_iterations[^1]));
    }

    private void MoveRow(int from, int to)
    {
        _iterations[to] = _iterations[from];
        foreach (var column in _columns)
            column[to] = column[from];
    }

    private void JoinRow(int from, int to)
    {
        foreach (var metric in _columns.AsSpan(_used.Length))
            if (IsMissing(metric[to]))
                metric[to] = metric[from];
    }

    private void Truncate(int rows)
    {
        _iterations.RemoveRange(rows, Count - rows);
        foreach (var column in _columns)
            column.RemoveRange(rows, column.Count - rows);
    }
}
