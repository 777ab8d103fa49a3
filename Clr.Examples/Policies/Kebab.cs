using System.Text.RegularExpressions;

namespace Clr.Examples.Policies;

/// <summary>From the names of C# to those of the command line: baseLr is --base-lr, OneCycle is one-cycle.</summary>
internal static partial class Kebab
{
    /// <summary>A hyphen before each capital letter but the first, all in lower case.</summary>
    public static string Of(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    /// <summary>The option that gives a parameter its value.</summary>
    public static string Option(string parameter) =>
        parameter switch
        {
            // --steps is the length of the run in every command
            "steps" => "--t-max",
            // among the options of a learning rate a word alone does not say that a momentum is meant
            "start" or "middle" or "end" => $"--{parameter}-momentum",
            _ => $"--{Of(parameter)}",
        };

    /// <summary>A text about parameters as one about options: names with a capital letter within are no English.</summary>
    public static string Text(string text) => Parameter().Replace(text, found => Option(found.Value));

    [GeneratedRegex("(?<=[^-])[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?<![\w.])[a-z]+[A-Z]\w*")]
    private static partial Regex Parameter();
}
