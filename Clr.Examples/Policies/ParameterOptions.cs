using System.CommandLine;
using System.Reflection;

namespace Clr.Examples.Policies;

/// <summary>The options that give a parameter of a policy its value: one, but for the few types that a word cannot write.</summary>
internal static class ParameterOptions
{
    public static IEnumerable<Option> Of(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(Cycle))
        {
            return
            [
                One("--step-size", "N"),
                One("--step-size-up", "N", "--steps-up"),
                One("--step-size-down", "N", "--steps-down"),
            ];
        }
        if (parameter.ParameterType == typeof(Func<long, double>))
        {
            return
            [
                One(AmplitudeValue.Option, "NAME", "--mode"),
                One("--gamma", "X"),
                One("--ratio", "X"),
                One("--cycles-per-wave", "N"),
            ];
        }
        var name = Kebab.Option(parameter.Name!);
        if (parameter.ParameterType == typeof(bool))
            return [new Option<bool>(name)];
        return parameter.ParameterType.IsArray ? [Many(name, parameter)] : [One(name, Word(parameter), Alias(name))];
    }

    private static Option<string> One(string name, string helpName, params string?[] aliases) =>
        new(name, [.. aliases.OfType<string>()]) { HelpName = helpName };

    private static Option<string[]> Many(string name, ParameterInfo parameter) =>
        new(name)
        {
            HelpName = Word(parameter),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };

    private static string Word(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var t when t == typeof(double) => "X",
            var t when t == typeof(Anneal) => "SHAPE",
            var t when t == typeof(TriangularStage[]) => "BASE:MAX:STEP-SIZE:STEPS",
            var t when t == typeof(long[]) => "N...",
            _ => "N",
        };

    /// <summary>The options without which the parameter has no value, unless there is a default.</summary>
    public static IEnumerable<string> Needed(ParameterInfo parameter, Given given)
    {
        if (parameter.HasDefaultValue || parameter.ParameterType == typeof(bool))
            return [];
        if (parameter.ParameterType == typeof(Cycle) && (given.Has("--step-size-up") || given.Has("--step-size-down")))
            return ["--step-size-up", "--step-size-down"];
        return [Of(parameter).First().Name];
    }

    /// <summary>What PyTorch calls it, where that is neither our word nor the name of something else.</summary>
    private static string? Alias(string name) =>
        name switch
        {
            "--first-period" => "--t0",
            "--growth" => "--t-mult",
            "--min-lr" => "--eta-min",
            "--low-momentum" => "--base-momentum",
            "--high-momentum" => "--max-momentum",
            _ => null,
        };
}
