using Clr.Nodes;

namespace Clr;

/// <summary>What two schedules differ in over a stretch of steps.</summary>
internal readonly record struct Differences(long Count, Difference? First, Difference? Absolute, Difference? Relative)
{
    private const int Block = 2048;

    public static Differences Between(
        Func<long, double> a,
        Func<long, double> b,
        long start,
        long count,
        double tolerance
    )
    {
        var (left, right) = (new double[Math.Min(count, Block)], new double[Math.Min(count, Block)]);
        var found = default(Differences);
        for (var done = 0L; done < count; done += Block)
        {
            var length = (int)Math.Min(Block, count - done);
            Node.Fill(a, start + done, left.AsSpan(0, length));
            Node.Fill(b, start + done, right.AsSpan(0, length));
            for (var i = 0; i < length; i++)
            {
                // Equals takes NaN for NaN, == takes 0 for -0. Different numbers are at least 2^-53 of the greater one apart, so
                // that a tolerance of 0 misses none.
                if (left[i] == right[i] || left[i].Equals(right[i]))
                    continue;
                var difference = new Difference(start + done + i, left[i], right[i]);
                if (difference.Relative > tolerance)
                    found = found.With(difference);
            }
        }
        return found;
    }

    private Differences With(Difference next) =>
        new(
            Count + 1,
            First ?? next,
            Absolute is { } a && a.Absolute >= next.Absolute ? a : next,
            Relative is { } r && r.Relative >= next.Relative ? r : next
        );
}
