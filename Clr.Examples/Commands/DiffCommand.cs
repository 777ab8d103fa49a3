using System.CommandLine;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;

namespace Clr.Examples.Commands;

/// <summary><c>diff</c>: where two policies differ, and by how much.</summary>
internal static class DiffCommand
{
    public static Command Create(Screen screen)
    {
        var steps = Options.Steps("The length of the run, in updates.");
        var tolerance = Options.Share(
            "--tolerance",
            "E",
            "The greatest relative difference that counts for none, from 0 to 1; without it, only equal numbers do."
        );
        var command = new PolicyCommand(
            "diff",
            "Says at which steps of a run two policies differ, and by how much. Exit code 3: they differ.",
            $"Two policies, each a name and its options, with a {PolicyReader.Separator} between.",
            "diff one-cycle --max-lr 0.1 --total-steps 1000 + one-cycle --convention torch --max-lr 0.1 --total-steps 1000 --steps 1000"
        )
        {
            steps,
            tolerance,
        };
        command.SetAction(parsed =>
        {
            var policies = command.All(parsed);
            var run = Options.StepsOf(parsed, steps, command);
            var within = parsed.GetValue(tolerance) ?? 0;
            if (policies is not [var first, var second])
            {
                throw new UserErrorException(
                    Invariant(
                        $"diff takes two policies with a {PolicyReader.Separator} between, but was given {policies.Count}."
                    )
                );
            }
            if (first.Momentum is null != second.Momentum is null)
                throw new UserErrorException($"{PolicyOptions.Momentum} must be given to both policies or to neither.");
            var rates = Options.Refusing(() => first.Rate.Diff(second.Rate, run, within));
            screen.Writer.WriteLine(rates);
            var areEqual = rates.AreEqual;
            if (first.Momentum is not null)
            {
                var momenta = Options.Refusing(() => first.Momentum.Diff(second.Momentum!, run, within));
                screen.Writer.WriteLine(Invariant($"\nmomentum\n{momenta}"));
                areEqual &= momenta.AreEqual;
            }
            return areEqual ? 0 : CommandLine.Found;
        });
        return command;
    }
}
