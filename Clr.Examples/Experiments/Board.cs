using System.Diagnostics;
using Clr.Examples.Terminal;
using Clr.Plot;
using Spectre.Console;

namespace Clr.Examples.Experiments;

/// <summary>
/// Makes runs one after another and shows how far they are: a live table on a terminal; redirected, a line for each run that ends,
/// and for long ones now and then.
/// </summary>
internal sealed class Board
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(200);
    private readonly Screen _screen;
    private readonly Experiment _experiment;
    private readonly IReadOnlyList<PlannedRun> _runs;
    private readonly Dictionary<PlannedRun, RunRecord> _ended = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private PlannedRun? _current;
    private Moment _moment;
    private double? _value;
    private long _made;
    private TimeSpan _told;

    private Board(Screen screen, Experiment experiment, IReadOnlyList<PlannedRun> runs) =>
        (_screen, _experiment, _runs) = (screen, experiment, runs);

    /// <summary>Makes the runs that have not ended.</summary>
    public static void Follow(
        Screen screen,
        Experiment experiment,
        Results results,
        IReadOnlyList<PlannedRun> runs,
        CancellationToken cancellation
    )
    {
        var board = new Board(screen, experiment, runs);
        foreach (var run in runs)
            if (results.Ended(run) is { } record)
                board._ended[run] = record;
        if (board._ended.Count > 0)
            screen.Text(Invariant($"{board._ended.Count} of {runs.Count} runs have ended before."));
        if (!screen.IsLive)
        {
            board.Make(results, board.Line, cancellation);
            return;
        }
        screen
            .Console.Live(board.Table())
            .Overflow(VerticalOverflow.Crop)
            .Start(context =>
            {
                board.Make(results, ended => board.Frame(context, ended), cancellation);
                context.UpdateTarget(board.Table());
            });
    }

    private void Make(Results results, Action<bool> show, CancellationToken cancellation)
    {
        foreach (var run in _runs.Where(run => !_ended.ContainsKey(run)).ToArray())
        {
            (_current, _moment, _value) = (run, default, null);
            var record = results.Make(
                run,
                moment =>
                {
                    (_moment, _value, _made) = (moment, moment.Value ?? _value, _made + 1);
                    show(false);
                },
                cancellation
            );
            // another process has it, and the report tells that it is missing
            if (record is null)
                continue;
            _ended[run] = record;
            show(true);
        }
        _current = null;
    }

    private void Line(bool ended)
    {
        if (_current is not { } run || (!ended && _watch.Elapsed - _told < BetweenLines))
            return;
        _told = _watch.Elapsed;
        var value = ended ? _ended[run].Final : _value;
        var done = ended ? _ended[run].Curve[^1].Iteration : _moment.Done;
        var share = 100.0 * done / run.Contender.Iterations;
        _screen.Lines([
            $"{Name(run), -26}"
                + Invariant($"{done, 8:N0} {(int)share, 3} %  ")
                + $"{(value is { } known ? _experiment.Metric.Text(known) + _experiment.Metric.Unit : ""), -9}"
                + Invariant($"  {_ended.Count} of {_runs.Count}")
                + (Left() is { } left ? $", {Times.Left(left)}" : ""),
        ]);
    }

    private void Frame(LiveDisplayContext context, bool ended)
    {
        if (!ended && _watch.Elapsed - _told < BetweenFrames)
            return;
        _told = _watch.Elapsed;
        context.UpdateTarget(Table());
    }

    private Table Table()
    {
        var table = new Table { Border = _screen.HasUnicode ? TableBorder.Simple : TableBorder.Ascii2 };
        table.AddColumns(Column("policy"), Column("updates").RightAligned(), Column("runs").RightAligned());
        table.AddColumns(Column("mean").RightAligned(), Column("now"));
        foreach (var group in _runs.GroupBy(run => run.Contender))
        {
            double[] finals = [.. group.Where(_ended.ContainsKey).Select(run => _ended[run].Final)];
            table.AddRow(
                group.Key.Name.EscapeMarkup(),
                Invariant($"{group.Key.Iterations:N0}"),
                Invariant($"{finals.Length}/{group.Count()}"),
                finals.Length > 0 ? _experiment.Metric.Text(finals.Average()) + _experiment.Metric.Unit : "",
                group.Key == _current?.Contender ? Now().EscapeMarkup() : ""
            );
        }
        table.Caption = new TableTitle(
            Invariant($"mean {_experiment.Metric.Name}; {_ended.Count} of {_runs.Count} runs")
                + (Left() is { } left ? $", {Times.Left(left)}" : "")
        );
        return table;
    }

    // short, so that the table fits 80 columns
    private string Now() =>
        (_experiment.HasSeeds ? Invariant($"seed {_current!.Seed}: ") : "")
        + Invariant($"{_moment.Done:N0} lr {Numbers.Short(_moment.LearningRate)} loss {_moment.Loss:F2}");

    private static TableColumn Column(string name) => new TableColumn(name).NoWrap().PadLeft(0).PadRight(1);

    private string Name(PlannedRun run) =>
        _experiment.HasSeeds ? Invariant($"{run.Contender.Name}, seed {run.Seed}") : run.Contender.Name;

    /// <summary>By the time an update took so far, in all runs of this process.</summary>
    private TimeSpan? Left()
    {
        if (_made == 0)
            return null;
        var rest = _runs.Where(run => !_ended.ContainsKey(run)).Sum(run => (long)run.Contender.Iterations);
        if (_current is { } run && !_ended.ContainsKey(run))
            rest -= _moment.Done;
        return rest == 0 ? null : _watch.Elapsed * ((double)rest / _made);
    }
}
