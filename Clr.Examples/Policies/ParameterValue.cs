using System.Reflection;

namespace Clr.Examples.Policies;

/// <summary>Reads a parameter's value from the options that were given.</summary>
internal static class ParameterValue
{
    /// <exception cref="UserErrorException">What was given is no such value, or nothing was given and there is no default.</exception>
    public static object? Read(ParameterInfo parameter, Given given)
    {
        if (parameter.ParameterType == typeof(Cycle))
            return CycleOf(given);
        if (parameter.ParameterType == typeof(Func<long, double>))
            return AmplitudeValue.Read(given, CycleOf(given));
        var option = Kebab.Option(parameter.Name!);
        if (parameter.ParameterType == typeof(bool))
            return given.IsOn(option);
        if (given.Words(option) is { } words)
            return Convert(parameter.ParameterType, option, words);
        return parameter.HasDefaultValue ? parameter.DefaultValue : throw given.Missing(option);
    }

    private static Cycle CycleOf(Given given)
    {
        var isSplit = given.Has("--step-size-up") || given.Has("--step-size-down");
        if (!isSplit)
            return Cycle.Symmetric(given.Whole("--step-size"));
        return given.Has("--step-size")
            ? throw new UserErrorException(
                "--step-size is half of a symmetric cycle; with --step-size-up and --step-size-down leave it out."
            )
            : Cycle.Of(given.Whole("--step-size-up"), given.Whole("--step-size-down"));
    }

    private static object Convert(Type type, string option, IReadOnlyList<string> words) =>
        type switch
        {
            _ when type == typeof(double) => Given.Number(option, words[0]),
            _ when type == typeof(long) || type == typeof(long?) => Given.Whole(option, words[0]),
            _ when type == typeof(int) => Int(option, words[0]),
            _ when type == typeof(Anneal) => Shape(option, words[0]),
            _ when type == typeof(long[]) => Split(words).Select(word => Given.Whole(option, word)).ToArray(),
            _ when type == typeof(TriangularStage[]) => Split(words).Select(word => Stage(option, word)).ToArray(),
            _ => throw new NotSupportedException($"{option} has the type {type.Name}, which no word stands for."),
        };

    private static IEnumerable<string> Split(IEnumerable<string> words) => words.SelectMany(word => word.Split(','));

    private static int Int(string option, string word) =>
        Given.Whole(option, word) is >= int.MinValue and <= int.MaxValue and var value
            ? (int)value
            : throw new UserErrorException($"{option} must be a whole number within 32 bits, but was '{word}'.");

    private static Anneal Shape(string option, string word) =>
        word switch
        {
            "cos" or "cosine" => Anneal.Cosine,
            "linear" => Anneal.Linear,
            "one-minus-sqrt" => Anneal.OneMinusSqrt,
            _ => throw new UserErrorException(
                $"{option} must be cos (or cosine), linear or one-minus-sqrt, but was '{word}'."
            ),
        };

    private static TriangularStage Stage(string option, string word) =>
        word.Split(':') is [var low, var high, var stepSize, var steps]
            ? new TriangularStage(
                Given.Number(option, low),
                Given.Number(option, high),
                Given.Whole(option, stepSize),
                Given.Whole(option, steps)
            )
            : throw new UserErrorException(
                $"{option} takes stages of the form BASE:MAX:STEP-SIZE:STEPS, such as 0.001:0.005:2000:16000, but was given '{word}'."
            );
}
