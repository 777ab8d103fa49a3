namespace Clr.Examples.Experiments;

/// <summary>A control that is tuned: one contender for each rate of a grid, of which only the best counts.</summary>
internal static class RateGrid
{
    /// <summary>The same schedule from each rate; that the best was chosen afterwards is said beside it.</summary>
    public static IEnumerable<Contender> Of(
        string name,
        int iterations,
        Func<double, Func<long, double>> schedule,
        params double[] rates
    ) =>
        rates.Select(rate => new Contender(Invariant($"{name}-{rate}"), schedule(rate), iterations)
        {
            Role = Role.Control,
            Grid = name,
        });

    /// <summary>The best fixed learning rate: the control that every experiment has.</summary>
    public static IEnumerable<Contender> Constants(int iterations, params double[] rates) =>
        Of("constant", iterations, static rate => Ramp.Constant(rate), rates);
}
