using System.Collections;
using static TorchSharp.torch;

namespace Clr.Examples.Data;

/// <summary>
/// The rows of batches without end: every pass over the training data in a new order, all of it given by the seed. Going
/// through them a second time gives the same rows again.
/// </summary>
internal sealed class Batches(int count, int size, int seed) : IEnumerable<long[]>
{
    public IEnumerator<long[]> GetEnumerator()
    {
        using var random = new Generator((ulong)seed);
        while (true)
        {
            long[] order;
            using (var permutation = randperm(count, generator: random))
                order = permutation.data<long>().ToArray();
            for (var first = 0; first + size <= count; first += size)
                yield return order[first..(first + size)];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
