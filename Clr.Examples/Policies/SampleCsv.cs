using System.Globalization;
using System.Text;

namespace Clr.Examples.Policies;

/// <summary>A policy's values as CSV: a row for each step, every double in the fewest digits that read back as the same bits.</summary>
internal static class SampleCsv
{
    private const int Block = 4096;

    /// <exception cref="UserErrorException">The last step is beyond 64 bits.</exception>
    public static void Write(
        TextWriter writer,
        ChosenPolicy policy,
        long first,
        long steps,
        CancellationToken cancellation
    )
    {
        if (first > long.MaxValue - (steps - 1))
        {
            throw new UserErrorException(
                Invariant(
                    $"--from {first} and --steps {steps} go beyond the last step there is, {long.MaxValue}: begin or end earlier."
                )
            );
        }
        var rates = new double[Block];
        var momenta = policy.Momentum is null ? [] : new double[Block];
        // a block at a time, so that neither memory nor the number of writes grows with the run
        var text = new StringBuilder(policy.Momentum is null ? "step,lr\n" : "step,lr,momentum\n");
        for (long done = 0; done < steps; )
        {
            cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(Block, steps - done);
            policy.Rate.Fill(first + done, rates.AsSpan(0, count));
            policy.Momentum?.Fill(first + done, momenta.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{first + done + i},{Guard.Text(rates[i])}");
                if (policy.Momentum is not null)
                    text.Append(CultureInfo.InvariantCulture, $",{Guard.Text(momenta[i])}");
                text.Append('\n');
            }
            writer.Write(text);
            text.Clear();
            done += count;
        }
        writer.Flush();
    }
}
