using System.CommandLine;

namespace Clr.Examples.Commands;

/// <summary>A command whose help ends with examples, each a whole command line after the program's name.</summary>
internal class ExplainedCommand(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
