namespace Clr.Examples.Policies;

/// <summary>Amplitudes by name, those of the three published policies by the names that PyTorch and Keras have for them too.</summary>
internal static class AmplitudeValue
{
    public const string Option = "--amplitude";

    public const string Names =
        "constant (or triangular), halving (triangular2), exponential (exp-range; needs --gamma), geometric (needs --ratio), harmonic, sine";

    private static readonly string[] Details = ["--gamma", "--ratio", "--cycles-per-wave"];

    /// <exception cref="UserErrorException">There is none of this name, or an option is missing, or is another amplitude's.</exception>
    public static Func<long, double> Read(Given given, Cycle cycle)
    {
        var name = given.Word(Option);
        var (detail, amplitude) = name switch
        {
            "constant" or "triangular" => ("", Amplitude.Constant(1)),
            "halving" or "triangular2" => ("", Amplitude.Halving(cycle)),
            "exponential" or "exp-range" => (Details[0], Amplitude.Exponential(given.Number(Details[0]))),
            "geometric" => (Details[1], Amplitude.Geometric(cycle, given.Number(Details[1]))),
            "harmonic" => ("", Amplitude.Harmonic(cycle)),
            "sine" => (
                Details[2],
                given.Has(Details[2]) ? Amplitude.Sine(cycle, given.Whole(Details[2])) : Amplitude.Sine(cycle)
            ),
            _ => throw new UserErrorException($"{Option} must be one of {Names}, but was '{name}'."),
        };
        if (Details.FirstOrDefault(option => option != detail && given.Has(option)) is { } foreign)
            throw new UserErrorException($"{foreign} says nothing with {Option} {name}: leave it out.");
        return amplitude;
    }
}
