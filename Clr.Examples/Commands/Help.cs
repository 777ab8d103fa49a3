using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary>What --help shows: the usual sections, then the options of the policy that was named, then examples.</summary>
internal sealed class Help(Screen screen, HelpOption option) : SynchronousCommandLineAction
{
    // one of its own: the option's action is the only one there, and it must not be this
    private readonly HelpAction _usual = Usual(option, screen.Width);

    /// <summary>Who asks for help need not name what a command needs.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the usual help in all commands.</summary>
    public static void Install(RootCommand root, Screen screen)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help(screen, option);
    }

    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (command is PolicyCommand policies)
            Policies(policies.Words(parseResult));
        if (command is ExplainedCommand { Examples.Count: > 0 } explained)
        {
            if (command is PolicyCommand)
                screen.Blank();
            screen.Text("Examples:");
            foreach (var example in explained.Examples)
                screen.Lines(CommandLines.Broken(example, screen.Width - 3));
        }
        return 0;
    }

    /// <summary>The options of a policy, in two columns.</summary>
    public static void Options(Screen screen, PolicyEntry entry)
    {
        var options = PolicyOptions.Of(entry).Options;
        if (options.Count == 0)
            screen.Lines(["none"]);
        screen.Columns(options.Select(option => (Name(option), option.Description ?? "")));
    }

    private void Policies(IReadOnlyList<string> words)
    {
        if (words.FirstOrDefault(word => PolicyCatalog.All.Any(entry => entry.Name == word)) is { } name)
        {
            screen.Text($"Options of {name}:");
            Options(screen, PolicyCatalog.Find(name));
            return;
        }
        screen.Text("Policies (--help after a name shows its options):");
        var names = string.Join(", ", PolicyCatalog.All.Select(entry => entry.Name));
        screen.Lines(Wrapped.Lines(names, screen.Width - 3));
    }

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Prepend(option.Name)) + (option.HelpName is { } word ? $" <{word}>" : "");

    private static HelpAction Usual(HelpOption option, int width)
    {
        var usual = (HelpAction)option.Action!;
        usual.MaxWidth = width;
        return usual;
    }
}
