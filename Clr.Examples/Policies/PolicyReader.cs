using System.CommandLine;
using System.Reflection;

namespace Clr.Examples.Policies;

/// <summary>Builds policies from words: a name and its options, several of them with a plus between.</summary>
internal static class PolicyReader
{
    /// <summary>What stands between two policies.</summary>
    public const string Separator = "+";

    /// <exception cref="UserErrorException">A policy or an option is unknown, missing or refused.</exception>
    public static IReadOnlyList<ChosenPolicy> ReadAll(IReadOnlyList<string> words)
    {
        var policies = new List<ChosenPolicy>();
        var rest = words;
        while (true)
        {
            var end = rest.TakeWhile(word => word != Separator).Count();
            policies.Add(Read([.. rest.Take(end)]));
            if (end == rest.Count)
                return policies;
            rest = [.. rest.Skip(end + 1)];
        }
    }

    /// <exception cref="UserErrorException">The policy or an option is unknown, missing or refused.</exception>
    public static ChosenPolicy Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            throw new UserErrorException($"A policy is missing: name one, and one after each {Separator}.");
        var entry = PolicyCatalog.Find(words[0]);
        var command = PolicyOptions.Of(entry);
        var parsed = command.Parse([.. words.Skip(1)]);
        if (parsed.UnmatchedTokens is [var stranger, ..])
            throw new UserErrorException(Unknown(entry, command, stranger));
        if (parsed.Errors is [var error, ..])
            throw new UserErrorException($"{entry.Name}: {error.Message}");
        var given = new Given(parsed, entry.Name);
        var form = Conventions.Choose(entry, given);
        var wantsMomentum = form.Momentum is not null && given.IsOn(PolicyOptions.Momentum);
        RefuseIdle(entry, form, command, given, wantsMomentum);
        RefuseMissing(form, given);
        return new ChosenPolicy(
            words,
            entry,
            form.Convention,
            Build(form.Rate, given),
            wantsMomentum ? Build(form.Momentum!, given) : null
        );
    }

    private static void RefuseMissing(PolicyForm form, Given given)
    {
        string[] missing =
        [
            .. form
                .Rate.GetParameters()
                .SelectMany(parameter => ParameterOptions.Needed(parameter, given))
                .Where(option => !given.Has(option)),
        ];
        if (missing.Length > 0)
            throw given.Missing(string.Join(", ", missing));
    }

    private static Func<long, double> Build(MethodInfo factory, Given given)
    {
        try
        {
            var arguments = factory
                .GetParameters()
                .Select(parameter => ParameterValue.Read(parameter, given))
                .ToArray();
            return (Func<long, double>)factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        }
        catch (ArgumentException refused)
        {
            throw new UserErrorException($"{given.Policy}: {Sentence(refused)}", refused);
        }
    }

    // the library's own refusal, in the words of the command line: the name at its start may be one that is English too
    private static string Sentence(ArgumentException refused)
    {
        var text = refused.Message.Split(" (Parameter '")[0];
        var name = refused.ParamName;
        // of an element, such as stages[0].BaseLr, the option is what stands before the bracket
        var option = name?.Split('[')[0];
        return Kebab.Text(
            option is not null && text.StartsWith($"{name} ", StringComparison.Ordinal)
                ? Kebab.Option(option) + text[option.Length..]
                : text
        );
    }

    private static string Unknown(PolicyEntry entry, Command command, string word)
    {
        if (word == PolicyOptions.Momentum)
            return $"{entry.Name} has no momentum of its own: leave {word} out.";
        if (word == Conventions.Option)
            return $"{entry.Name} has one convention only: leave {word} out.";
        return word.StartsWith('-')
            ? $"{entry.Name} has no option {word}; it has {string.Join(", ", command.Options.Select(option => option.Name))}."
            : $"{entry.Name}: '{word}' belongs to no option. Between two policies stands a {Separator}.";
    }

    /// <summary>An option that is of no use by the convention chosen, or without the momentum, is a mistake.</summary>
    private static void RefuseIdle(PolicyEntry entry, PolicyForm form, Command command, Given given, bool wantsMomentum)
    {
        string[] used =
        [
            .. form
                .Parameters.Where(use => use.IsOfRate || wantsMomentum)
                .SelectMany(use => ParameterOptions.Of(use.Parameter))
                .Select(option => option.Name),
            Conventions.Option,
            .. form.Momentum is null ? [] : new[] { PolicyOptions.Momentum },
        ];
        foreach (var option in command.Options.Select(option => option.Name).Where(given.Has).Except(used))
        {
            throw new UserErrorException(
                form.Parameters.Any(use => ParameterOptions.Of(use.Parameter).Any(one => one.Name == option))
                    ? $"{option} of {entry.Name} is about its momentum: add {PolicyOptions.Momentum}, or leave it out."
                    : $"{entry.Name} by the convention {form.Convention} has no {option}: leave it out, or choose another {Conventions.Option}."
            );
        }
    }
}
