using System.CommandLine;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary>The whole program: the tour where no command is named, and every command by its name.</summary>
internal static class ProgramCommand
{
    public static RootCommand Create(Screen screen)
    {
        var root = TourCommand.Create(screen);
        root.Subcommands.Add(RangeTestCommand.Create(screen));
        return root;
    }
}
