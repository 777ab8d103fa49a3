using Clr.Examples.Terminal;

namespace Clr.Examples.Tours;

/// <summary>Composes triangular2 from its parts and shows what can be known of it before any training.</summary>
internal static class ComposeStage
{
    private const long Steps = 12_000;

    public static void Show(Screen screen, Output output)
    {
        screen.Heading("1. Compose a policy: triangular2, with the numbers of the paper");
        screen.Lines([
            "var cycle = Cycle.Symmetric(stepSize: 2000);",
            "var policy = Wave.Triangle(cycle)",
            "                 .Times(Amplitude.Halving(cycle))",
            "                 .Between(0.001, 0.006);   // a Func<long, double>",
        ]);
        var policy = Plans.Triangular2(0.001, 0.006, 2000);
        screen.Blank();
        screen.Text("It knows how it was made (policy.Describe()):");
        screen.Lines(Wrapped.Lines(policy.Describe(), screen.Width - 4, "    "));
        screen.Blank();
        // the report's first entry is the schedule, which has just been shown
        screen.Text(Invariant($"It knows whether it fits a run of {Steps:N0} updates (policy.Check({Steps})):"));
        screen.Lines(
            policy.Check(Steps).ToString().Split('\n').Skip(1).SkipWhile(line => line.StartsWith(' ')),
            indent: ""
        );
        screen.Blank();
        screen.Lines(LinePlot.Of(policy, Steps, screen.Width - 4, 8, screen.HasUnicode));
        output.Policy(policy, Steps, "triangular2, 0.001 .. 0.006, stepSize 2,000");
    }
}
