using System.CommandLine;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary><c>sample</c>: a policy's values as CSV on the standard output.</summary>
internal static class SampleCommand
{
    public static Command Create(Screen screen)
    {
        var steps = Options.Steps("How many steps to write.");
        var from = new Option<string>("--from")
        {
            HelpName = "T",
            Description = "The first step; before step 0 a policy is what its definition says.",
            DefaultValueFactory = _ => "0",
        };
        var command = new PolicyCommand(
            "sample",
            "Writes a policy's values as CSV, step,lr[,momentum]: doubles that read back as the same bits.",
            PolicyCommand.One,
            "sample triangular2 --base-lr 0.001 --max-lr 0.006 --step-size 2000 --steps 8000",
            "sample one-cycle --max-lr 0.1 --total-steps 1000 --momentum --steps 1000",
            "sample one-cycle --convention torch --max-lr 0.1 --total-steps 100 --steps 3 --from 98"
        )
        {
            steps,
            from,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var policy = command.Single(parsed);
                var first = Given.Whole("--from", parsed.GetValue(from)!);
                SampleCsv.Write(screen.Writer, policy, first, Options.StepsOf(parsed, steps, command), cancellation);
                return Task.FromResult(0);
            }
        );
        return command;
    }
}
