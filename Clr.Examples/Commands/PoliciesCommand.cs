using System.CommandLine;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary><c>policies</c>: all there are with a definition in one line, or one with its options.</summary>
internal static class PoliciesCommand
{
    public static Command Create(Screen screen)
    {
        var name = new Argument<string?>("POLICY")
        {
            Description = "The policy to show the options of; without it all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand(
            "policies",
            "Lists every policy with its definition, or one with its options and examples.",
            "policies",
            "policies one-cycle"
        )
        {
            name,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } word)
                Show(screen, PolicyCatalog.Find(word));
            else
                screen.Columns(PolicyCatalog.All.Select(entry => (entry.Name, entry.Definition)), "");
            return 0;
        });
        return command;
    }

    private static void Show(Screen screen, PolicyEntry entry)
    {
        screen.Text($"{entry.Name}: {entry.Definition}");
        screen.Blank();
        Help.Options(screen, entry);
        screen.Blank();
        screen.Text(entry.Forms.Count == 1 ? "Example:" : "Examples:");
        for (var i = 0; i < entry.Forms.Count; i++)
        {
            var line = Invariant(
                $"plot {string.Join(' ', entry.Example(i))} --steps {entry.Steps} --out {entry.Name}.png"
            );
            screen.Lines(CommandLines.Broken(line, screen.Width - 3));
        }
    }
}
