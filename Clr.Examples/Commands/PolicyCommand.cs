using System.CommandLine;
using Clr.Examples.Policies;

namespace Clr.Examples.Commands;

/// <summary>A command about policies: their names and options are written among its own, in any order.</summary>
internal sealed class PolicyCommand : ExplainedCommand
{
    /// <summary>How a single policy is written.</summary>
    public const string One = "A policy's name and its options, in any order with the options below.";

    private readonly Argument<string[]> _words;

    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="words">How its policies are written.</param>
    /// <param name="examples">Whole command lines.</param>
    public PolicyCommand(string name, string description, string words, params IReadOnlyList<string> examples)
        : base(name, description, examples)
    {
        _words = new Argument<string[]>("POLICY") { Arity = ArgumentArity.ZeroOrMore, Description = words };
        Arguments.Add(_words);
    }

    /// <summary>The words that are not the command's own.</summary>
    public IReadOnlyList<string> Words(ParseResult parsed) => parsed.GetValue(_words) ?? [];

    /// <summary>The one policy that is asked for.</summary>
    /// <exception cref="UserErrorException">There is none, or it cannot be built.</exception>
    public ChosenPolicy Single(ParseResult parsed)
    {
        var words = Words(parsed);
        return words.Contains(PolicyReader.Separator)
            ? throw new UserErrorException($"{Name} takes one policy: leave the {PolicyReader.Separator} out.")
            : PolicyReader.Read(words);
    }

    /// <summary>All policies that are asked for.</summary>
    /// <exception cref="UserErrorException">There is none, or one cannot be built.</exception>
    public IReadOnlyList<ChosenPolicy> All(ParseResult parsed) => PolicyReader.ReadAll(Words(parsed));
}
