using System.CommandLine;
using Clr.Examples.Terminal;
using Clr.Examples.Tours;

namespace Clr.Examples.Commands;

/// <summary>The command without a name: the tour.</summary>
internal static class TourCommand
{
    private static readonly Option<int> Seed = Options.Seed();

    private static readonly Option<string> Out = Options.Text(
        "--out",
        "FOLDER",
        "The folder for pictures and history; it is made if it is missing.",
        "out"
    );

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = "Everything in a few seconds, too short to say much.",
    };

    private static readonly Option<string?> Data = Options.Data();

    public static RootCommand Create(Screen screen)
    {
        var root = new RootCommand(
            "Composes a cyclical learning-rate policy, finds its bounds by a range test, trains with it, and shows what came of it. Exit code 3: the range test gives no bounds."
        )
        {
            Seed,
            Out,
            Quick,
            Data,
        };
        root.SetAction(
            (parsed, cancellation) =>
            {
                var options = new TourOptions(
                    parsed.GetValue(Seed),
                    parsed.GetRequiredValue(Out),
                    parsed.GetValue(Quick),
                    parsed.GetValue(Data)
                );
                return Task.FromResult(GuidedTour.Run(screen, options, cancellation));
            }
        );
        return root;
    }
}
