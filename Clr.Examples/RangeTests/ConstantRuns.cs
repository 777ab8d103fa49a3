using Clr.Examples.Training;

namespace Clr.Examples.RangeTests;

/// <summary>The truth that finders are measured by: what training at constant learning rates ends with.</summary>
/// <param name="Best">The learning rate whose loss over the last tenth of the updates is least.</param>
/// <param name="Breaks">The first learning rate above it that ends no lower than it began; null if none does.</param>
internal sealed record ConstantRuns(double Best, double? Breaks)
{
    public const int PerDecade = 8;
    public const double Lowest = 1e-4;
    public const int Decades = 5;

    public static ConstantRuns Of(
        Problem problem,
        int seed,
        int updates,
        Action advance,
        CancellationToken cancellation
    )
    {
        var rates = new double[(PerDecade * Decades) + 1];
        var ends = new double[rates.Length];
        var begins = 0.0;
        for (var i = 0; i < rates.Length; i++)
        {
            var lr = rates[i] = Lowest * Math.Pow(10, (double)i / PerDecade);
            var plan = new Plan("constant", _ => lr, updates);
            // the test accuracy is not looked at
            var losses = Trainer
                .Run(problem, plan, updates, seed, null, cancellation)
                .History[TrainingResult.Loss]
                .ToArray();
            begins = losses[0];
            var end = losses[^(updates / 10)..].Average();
            ends[i] = double.IsFinite(end) ? end : double.PositiveInfinity;
            advance();
        }
        var best = Array.IndexOf(ends, ends.Min());
        var dead = Array.FindIndex(ends, best, end => end >= begins);
        return new ConstantRuns(rates[best], dead < 0 ? null : rates[dead]);
    }
}
