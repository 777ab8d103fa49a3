namespace Clr.Examples.Policies;

/// <summary>
/// The momentum that goes with a cyclical policy: greatest at the base of the learning rate, least at its maximum. The library
/// makes it of any schedule by <see cref="Schedule.Opposite"/>; the command line has a form of it for each policy.
/// </summary>
internal static class CyclicalMomentum
{
    // The defaults are those of PyTorch's CyclicLR.
    private const double Low = 0.8;
    private const double High = 0.9;

    public static Func<long, double> OfTriangular(
        double baseLr,
        double maxLr,
        Cycle cycle,
        double lowMomentum = Low,
        double highMomentum = High
    ) => Policy.Triangular(baseLr, maxLr, cycle).Opposite(baseLr, maxLr, lowMomentum, highMomentum);

    public static Func<long, double> OfTriangular2(
        double baseLr,
        double maxLr,
        Cycle cycle,
        double lowMomentum = Low,
        double highMomentum = High
    ) => Policy.Triangular2(baseLr, maxLr, cycle).Opposite(baseLr, maxLr, lowMomentum, highMomentum);

    public static Func<long, double> OfExpRange(
        double baseLr,
        double maxLr,
        Cycle cycle,
        double gamma,
        double lowMomentum = Low,
        double highMomentum = High
    ) => Policy.ExpRange(baseLr, maxLr, cycle, gamma).Opposite(baseLr, maxLr, lowMomentum, highMomentum);

    public static Func<long, double> OfCyclical(
        double baseLr,
        double maxLr,
        Cycle cycle,
        Func<long, double> amplitude,
        double lowMomentum = Low,
        double highMomentum = High
    ) => Policy.Cyclical(baseLr, maxLr, cycle, amplitude).Opposite(baseLr, maxLr, lowMomentum, highMomentum);
}
