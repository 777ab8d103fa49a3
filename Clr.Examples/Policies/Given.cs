using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Clr.Examples.Policies;

/// <summary>What was given to a policy's options, word by word, and read as numbers.</summary>
internal sealed class Given(ParseResult parsed, string policy)
{
    public string Policy => policy;

    /// <summary>The words given to an option; null where it is not there.</summary>
    public IReadOnlyList<string>? Words(string option) =>
        parsed.GetResult(option) is OptionResult { Implicit: false } result
            ? [.. result.Tokens.Select(token => token.Value)]
            : null;

    public bool Has(string option) => Words(option) is not null;

    /// <summary>A switch: there, or there with the word true.</summary>
    public bool IsOn(string option) => parsed.GetResult(option) is not null && parsed.GetValue<bool>(option);

    public string Word(string option) => Words(option)?[0] ?? throw Missing(option);

    public double Number(string option) => Number(option, Word(option));

    public long Whole(string option) => Whole(option, Word(option));

    /// <exception cref="UserErrorException">It is none.</exception>
    public static double Number(string option, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new UserErrorException($"{option} must be a number such as 0.001 or 1e-3, but was '{word}'.");

    /// <exception cref="UserErrorException">It is none.</exception>
    public static long Whole(string option, string word) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new UserErrorException(
                Invariant($"{option} must be a whole number within 64 bits, but was '{word}'.")
            );

    public UserErrorException Missing(string option) =>
        new($"{policy} needs {option}. See the command policies {policy}.");
}
