namespace Clr.Nodes;

/// <summary>
/// Schedules that follow one another, each counted from its own first step: what Then, RestartAt, Join and JoinAt make. The
/// piece is found by binary search. Before step 0 the first piece is in force; a join with an end holds its value there.
/// </summary>
internal sealed class JoinNode : INode
{
    private readonly Piece[] _pieces;
    private readonly long? _end;
    private readonly long _last;

    /// <param name="code">The call that made the join.</param>
    /// <param name="pieces">The pieces in order of their starts; of several that start at one step the last has it.</param>
    /// <param name="end">The step whose value is held from there on; null where the last piece goes on for ever.</param>
    /// <param name="emptyFirst">Whether a first piece that ends at step 0 is nevertheless in force before step 0.</param>
    public JoinNode(Call code, ReadOnlySpan<Piece> pieces, long? end, bool emptyFirst)
    {
        Code = code;
        _end = end;
        _last = end ?? long.MaxValue;
        var kept = new List<Piece>(pieces.Length);
        Int128 completed = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var (start, schedule, _) = pieces[i];
            if (i + 1 < pieces.Length && start == pieces[i + 1].Start && !(i == 0 && emptyFirst))
                continue;
            // The first piece keeps its numbers; those of the others go on from them.
            if (kept.Count == 0)
                completed = Node.FirstWhole(schedule);
            kept.Add(new(start, schedule, completed));
            if (i + 1 < pieces.Length)
                completed += Node.WholeBy(schedule, pieces[i + 1].Start - start);
        }
        _pieces = [.. kept];
    }

    /// <summary>A schedule, its first step, and the number of the first cycle that begins there or later.</summary>
    internal readonly record struct Piece(long Start, Func<long, double> Schedule, Int128 Completed = default);

    public double At(long step)
    {
        step = Math.Min(step, _last);
        ref readonly var piece = ref _pieces[Find(step)];
        return piece.Schedule(step - piece.Start);
    }

    public Call Code { get; }

    public long? Period => _pieces.Length == 1 && _end is null ? Node.Period(Last.Schedule) : null;

    public long? CycleSteps => Node.CycleSteps(Last.Schedule);

    public CycleSpan? CycleAt(long step)
    {
        if (_end is { } held && step >= held)
            return null;
        var i = Find(step);
        var piece = _pieces[i];
        if (Node.CycleAt(piece.Schedule, step - piece.Start)?.Delayed(piece.Start) is not { } cycle)
            return null;
        var whole = Stop(i) is { } stop ? cycle.CutAt(stop) : cycle;
        return whole with { Completed = cycle.Completed - Node.FirstWhole(piece.Schedule) + piece.Completed };
    }

    public Interval? Bounds
    {
        get
        {
            var bounds = Node.Bounds(_pieces[0].Schedule);
            foreach (var piece in _pieces)
                bounds = Interval.Hull(bounds, Node.Bounds(piece.Schedule));
            return bounds;
        }
    }

    public long? End =>
        _pieces.Length == 1 && _end is null ? Node.End(Last.Schedule)
        : Node.PieceEnd(Last.Schedule) is { } last
            ? Node.Earlier(Saturating.Within(Math.Max(last, 0), Last.Start), _end)
        : _end;

    public long? NextBreakpoint(long after)
    {
        if (after >= _last)
            return null;
        var i = Find(after);
        var piece = _pieces[i];
        return Node.Earlier(
            Saturating.Within(Node.NextBreakpoint(piece.Schedule, after - piece.Start), piece.Start),
            Stop(i)
        );
    }

    public void Fill(long start, Span<double> values)
    {
        while (!values.IsEmpty && (_end is not { } end || start < end))
        {
            var i = Find(start);
            // As an unsigned number the distance fits whatever the signs.
            var count = Stop(i) is { } stop
                ? (int)Math.Min((ulong)(stop - start), (ulong)values.Length)
                : values.Length;
            Node.Fill(_pieces[i].Schedule, start - _pieces[i].Start, values[..count]);
            values = values[count..];
            start += count;
        }
        if (!values.IsEmpty)
            values.Fill(At(start));
    }

    /// <summary>The first step after a piece; null where it goes on for ever.</summary>
    private long? Stop(int piece) => piece + 1 < _pieces.Length ? _pieces[piece + 1].Start : _end;

    private Piece Last => _pieces[^1];

    /// <summary>The number of the piece a step lies in: how many of the starts after the first are not after the step.</summary>
    private int Find(long step)
    {
        var low = 0;
        var high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_pieces[middle].Start <= step)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
