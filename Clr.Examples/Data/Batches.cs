using System.Collections;
using static TorchSharp.torch;

namespace Clr.Examples.Data;

/// <summary>
/// The rows of batches without end: every pass over the training data in an order that the seed gives, or in their own. Going
/// through them a second time gives the same rows again.
/// </summary>
internal sealed class Batches(int count, int size, int seed, BatchOrder order = BatchOrder.Shuffled)
    : IEnumerable<long[]>
{
    public IEnumerator<long[]> GetEnumerator()
    {
        using var random = new Generator((ulong)seed);
        while (true)
        {
            var rows = order == BatchOrder.AsStored ? Stored() : Shuffled(random);
            for (var first = 0; first + size <= count; first += size)
                yield return rows[first..(first + size)];
        }
    }

    private long[] Stored() => [.. Enumerable.Range(0, count).Select(row => (long)row)];

    private long[] Shuffled(Generator random)
    {
        using var permutation = randperm(count, generator: random);
        return permutation.data<long>().ToArray();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
