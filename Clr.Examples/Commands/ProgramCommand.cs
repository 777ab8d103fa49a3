using System.CommandLine;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary>The whole program: the tour where no command is named, and every command by its name.</summary>
internal static class ProgramCommand
{
    public static RootCommand Create(Screen screen)
    {
        var root = TourCommand.Create(screen);
        root.Subcommands.Add(PoliciesCommand.Create(screen));
        root.Subcommands.Add(SampleCommand.Create(screen));
        root.Subcommands.Add(PlotCommand.Create(screen));
        root.Subcommands.Add(CheckCommand.Create(screen));
        root.Subcommands.Add(DiffCommand.Create(screen));
        root.Subcommands.Add(GalleryCommand.Create(screen));
        root.Subcommands.Add(RangeTestCommand.Create(screen));
        root.Subcommands.Add(TrainCommand.Create(screen));
        root.Subcommands.Add(CompareCommand.Create(screen));
        Help.Install(root, screen);
        return root;
    }
}
