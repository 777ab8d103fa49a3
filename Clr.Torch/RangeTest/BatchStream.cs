namespace Clr.Torch.RangeTesting;

/// <summary>The user's batches without end: the sequence begins anew whenever it is used up.</summary>
internal sealed class BatchStream<TBatch>(IEnumerable<TBatch> batches) : IDisposable
{
    private IEnumerator<TBatch>? _enumerator;

    public TBatch Next()
    {
        if (_enumerator is not null && _enumerator.MoveNext())
            return _enumerator.Current;
        Restart();
        _enumerator = batches.GetEnumerator();
        return _enumerator.MoveNext()
            ? _enumerator.Current
            : throw new InvalidOperationException(
                "The batches ran out and cannot be gone through again. Pass a sequence that can be enumerated repeatedly (a list, a data loader), not a one-shot iterator."
            );
    }

    /// <summary>The next batch will be the first.</summary>
    public void Restart()
    {
        _enumerator?.Dispose();
        _enumerator = null;
    }

    public void Dispose() => Restart();
}
