using System.CommandLine;
using System.Globalization;
using Clr.Examples.Policies;

namespace Clr.Examples.Commands;

/// <summary>Options that say in one line what is wrong with what they were given.</summary>
internal static class Options
{
    public static Option<int> WholeNumber(string name, string description, int fallback, int least, int most) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && value >= least
                    && value <= most
                )
                    return value;
                result.AddError(Invariant($"{name} must be a whole number from {least} to {most}, but was '{text}'."));
                return 0;
            },
        };

    /// <summary>A number, or null where none is given.</summary>
    public static Option<double?> Number(string name, string helpName, string description) =>
        Number(name, helpName, description, double.IsFinite, "a number such as 74.5");

    /// <summary>A share, or null where none is given.</summary>
    public static Option<double?> Share(string name, string helpName, string description) =>
        Number(name, helpName, description, value => value is >= 0 and <= 1, "a number from 0 to 1 such as 1e-12");

    /// <summary>A learning rate, or null where none is given.</summary>
    public static Option<double?> Rate(string name, string description) =>
        Number(
            name,
            "LR",
            description,
            value => value > 0 && double.IsFinite(value),
            "a number above 0 such as 0.001 or 1e-3"
        );

    private static Option<double?> Number(
        string name,
        string helpName,
        string description,
        Predicate<double> isAllowed,
        string what
    ) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    && isAllowed(value)
                )
                    return value;
                result.AddError($"{name} must be {what}, but was '{text}'.");
                return null;
            },
        };

    public static Option<int> Seed() =>
        WholeNumber(
            "--seed",
            "The seed of initial weights and batches; the same seed gives the same numbers.",
            fallback: 1,
            least: 0,
            most: 1_000_000_000
        );

    public static Option<string?> Data(
        string description = "A folder with CIFAR-10's binary files, to train on instead of the built-in data."
    ) => new("--data") { Description = description, HelpName = "FOLDER" };

    /// <summary>One of a few words, the names of an enumeration in lower case; null where none is given, for which the first stands.</summary>
    public static Option<T?> Choice<T>(string name, string description, params T[] choices)
        where T : struct, Enum
    {
        string[] words = [.. choices.Select(choice => Kebab.Of(choice.ToString()))];
        return new(name)
        {
            // the library's own default would be the name in C#
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var index = Array.IndexOf(words, result.Tokens[0].Value);
                if (index >= 0)
                    return choices[index];
                result.AddError($"{name} must be {string.Join(" or ", words)}, but was '{result.Tokens[0].Value}'.");
                return null;
            },
        };
    }

    public static Option<string> Text(string name, string helpName, string description, string fallback)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => fallback,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError($"{name} must name a {helpName.ToUpperInvariant()}, but was empty.");
        });
        return option;
    }

    /// <summary>The length of a run. It is a text until <see cref="StepsOf"/> reads it, so that its refusals are ours.</summary>
    public static Option<string?> Steps(string description) =>
        new("--steps") { HelpName = "N", Description = $"{description} [required]" };

    /// <exception cref="UserErrorException">It is missing, no whole number, or less than 1.</exception>
    public static long StepsOf(ParseResult parsed, Option<string?> steps, Command command)
    {
        var word =
            parsed.GetValue(steps)
            ?? throw new UserErrorException($"{command.Name} needs {steps.Name} N, the length of the run. See --help.");
        return Given.Whole(steps.Name, word) is >= 1 and var value
            ? value
            : throw new UserErrorException($"{steps.Name} must be at least 1, but was {word}.");
    }

    /// <summary>An option that says nothing beside what else was given is a mistake.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="beside">The end of the sentence: "with --compare".</param>
    /// <param name="idle">The options.</param>
    /// <exception cref="UserErrorException">One of them was given.</exception>
    public static void RefuseIdle(ParseResult parsed, string beside, params Option[] idle)
    {
        foreach (var option in idle)
        {
            if (parsed.GetResult(option) is { Implicit: false })
                throw new UserErrorException($"{option.Name} says nothing {beside}: leave it out.");
        }
    }

    /// <summary>What the library refuses of the run is the user's to mend.</summary>
    public static T Refusing<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (ArgumentOutOfRangeException refused) when (refused.ParamName == "steps")
        {
            throw new UserErrorException($"--{refused.Message.Split(" (Parameter '")[0]}", refused);
        }
    }
}
