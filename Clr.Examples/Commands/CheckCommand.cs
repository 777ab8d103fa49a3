using System.CommandLine;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary><c>check</c>: whether a policy fits a run.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var steps = Options.Steps("The length of the run, in updates.");
        var failOn = new Option<string>("--fail-on")
        {
            HelpName = "note|warning|error",
            Description = "The least finding that is answered with exit code 3; notes are often meant.",
            DefaultValueFactory = _ => "warning",
        };
        var command = new PolicyCommand(
            "check",
            "Says whether a policy fits a run: what is used first, last, least and most, where the run ends, and what is wrong. Exit code 3: there are warnings or errors.",
            PolicyCommand.One,
            "check triangular2 --base-lr 0.001 --max-lr 0.006 --step-size 2000 --steps 10000",
            "check one-cycle --convention fastai --max-lr 0.1 --total-steps 1000 --steps 1000 --fail-on note"
        )
        {
            steps,
            failOn,
        };
        command.SetAction(parsed =>
        {
            var policy = command.Single(parsed);
            var run = Options.StepsOf(parsed, steps, command);
            var least = Least(parsed.GetValue(failOn)!);
            var report = Options.Refusing(() => policy.Rate.Check(run));
            screen.Writer.WriteLine(report);
            var worst = report.Worst;
            if (policy.Momentum is not null)
            {
                var momentum = Options.Refusing(() => policy.Momentum.Check(run));
                screen.Writer.WriteLine(Invariant($"\nmomentum\n{momentum}"));
                worst = momentum.Worst > worst ? momentum.Worst : worst ?? momentum.Worst;
            }
            return worst >= least ? CommandLine.Found : 0;
        });
        return command;
    }

    private static Severity Least(string word) =>
        word switch
        {
            "note" => Severity.Note,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => throw new UserErrorException($"--fail-on must be note, warning or error, but was '{word}'."),
        };
}
