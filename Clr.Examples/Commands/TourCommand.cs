using System.CommandLine;
using Clr.Examples.Terminal;
using Clr.Examples.Tours;

namespace Clr.Examples.Commands;

/// <summary>The command without a name: the tour.</summary>
internal static class TourCommand
{
    private static readonly Option<int> Seed = Options.WholeNumber(
        "--seed",
        "The seed of initial weights and batches; the same seed gives the same numbers.",
        fallback: 1,
        least: 0,
        most: 1_000_000_000
    );

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

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A folder with CIFAR-10's binary files, to train on instead of the built-in data.",
        HelpName = "FOLDER",
    };

    public static RootCommand Create(Screen screen)
    {
        var root = new RootCommand(
            "Composes a cyclical learning-rate policy, finds its bounds by a range test, trains with it, and shows what came of it."
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
                GuidedTour.Run(screen, options, cancellation);
                return Task.FromResult(0);
            }
        );
        return root;
    }
}
