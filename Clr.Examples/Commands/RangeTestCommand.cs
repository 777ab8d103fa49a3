using System.CommandLine;
using Clr.Examples.RangeTests;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary><c>range-test</c>: finds the bounds of the learning rate, and says how sure they are.</summary>
internal static class RangeTestCommand
{
    private const int MostRepeats = 100;
    private const int MostPoints = 100_000;
    private const int MostHeldOut = 5_000;

    private static readonly Option<int> Seed = Options.Seed();

    private static readonly Option<int> Repeats = Options.WholeNumber(
        "--repeats",
        "How many reseeded sweeps; from two on they tell how sure the answers are.",
        fallback: 3,
        least: 1,
        most: MostRepeats
    );

    private static readonly Option<int> Points = Options.WholeNumber(
        "--points",
        "How many learning rates, and so updates, in a sweep.",
        fallback: 300,
        least: Clr.RangeTesting.SweepPlan.FewestPoints,
        most: MostPoints
    );

    private static readonly Option<double?> Lowest = Options.Rate(
        "--lowest",
        "The learning rate at which a sweep begins; 1e-5 without it."
    );

    private static readonly Option<double?> Highest = Options.Rate(
        "--highest",
        "The learning rate at which a sweep ends; 10 without it, 1 on CIFAR-10."
    );

    private static readonly Option<int> HeldOut = Options.WholeNumber(
        "--held-out",
        "How many training examples are held out to measure the accuracy on after every update; 0 for none.",
        fallback: 500,
        least: 0,
        most: MostHeldOut
    );

    private static readonly Option<bool> Confirm = new("--confirm")
    {
        Description = "Trains at constant learning rates too, to find the largest that is stable.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "A folder for a picture, CSV and JSON; nothing is written without it.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Data = Options.Data();

    private static readonly Option<int> Compare = Options.WholeNumber(
        "--compare",
        "Instead: compares the rules of other finders on the sweeps of so many seeds.",
        fallback: 0,
        least: 0,
        most: MostRepeats
    );

    public static Command Create(Screen screen)
    {
        var command = new ExplainedCommand(
            "range-test",
            "Finds the bounds of the learning rate by an LR range test. Exit code 3: it ran, and there is no signal.",
            "range-test --out out/range-test",
            "range-test --data FOLDER --repeats 5 --confirm --out out/range-test"
        )
        {
            Seed,
            Repeats,
            Points,
            Lowest,
            Highest,
            HeldOut,
            Confirm,
            Out,
            Data,
            Compare,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var seeds = parsed.GetValue(Compare);
                if (seeds != 0)
                {
                    Options.RefuseIdle(
                        parsed,
                        $"with {Compare.Name}",
                        Repeats,
                        Points,
                        Lowest,
                        Highest,
                        HeldOut,
                        Confirm,
                        Out
                    );
                }
                var options = new RangeTestOptions(
                    parsed.GetValue(Seed),
                    parsed.GetValue(Data),
                    parsed.GetValue(Repeats),
                    parsed.GetValue(Confirm),
                    parsed.GetValue(Out),
                    parsed.GetValue(Points),
                    parsed.GetValue(HeldOut),
                    parsed.GetValue(Lowest),
                    parsed.GetValue(Highest)
                );
                return Task.FromResult(
                    seeds == 0
                        ? RangeTestRun.Run(screen, options, cancellation)
                        : Comparison.Run(screen, options.Data, options.Seed, seeds, cancellation)
                );
            }
        );
        return command;
    }
}
