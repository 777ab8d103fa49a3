using System.CommandLine;
using Clr.Examples.Experiments;
using Clr.Examples.Networks;
using Clr.Examples.Terminal;
using Clr.Examples.Training;

namespace Clr.Examples.Commands;

/// <summary><c>train</c>: a network trained with any policy, resumable.</summary>
internal static class TrainCommand
{
    private const int MostSteps = 100_000_000;

    public static Command Create(Screen screen)
    {
        var steps = Options.WholeNumber("--steps", "How many updates.", fallback: 2_500, least: 1, most: MostSteps);
        var seed = Options.Seed();
        var folder = Options.Text("--out", "FOLDER", "The folder for checkpoints, history and picture.", "out/train");
        var resume = new Option<bool>("--resume")
        {
            Description = "Goes on where a training in the folder was broken off, by Ctrl-C or a kill.",
        };
        var data = Options.Data();
        var net = Options.Choice(
            "--net",
            "With --data, Caffe's network: full, quick, or quick at half its width on pictures of 16 x 16.",
            CaffeSize.Half,
            CaffeSize.Quick,
            CaffeSize.Full
        );
        var command = new PolicyCommand(
            "train",
            "Trains a network with a policy. A training that was broken off goes on to the same weights.",
            PolicyCommand.One,
            "train triangular2 --base-lr 0.02 --max-lr 0.1 --step-size 250 --steps 2500",
            "train one-cycle --max-lr 0.1 --total-steps 2500 --momentum --steps 2500",
            "train one-cycle --max-lr 0.005 --total-steps 2500 --steps 2500 --data FOLDER --resume"
        )
        {
            steps,
            seed,
            folder,
            resume,
            data,
            net,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var policy = command.Single(parsed);
                if (parsed.GetValue(data) is null)
                    Options.RefuseIdle(parsed, $"without {data.Name}", net);
                var contender = new Contender(policy.Entry.Name, policy.Rate, parsed.GetValue(steps))
                {
                    Momentum = policy.Momentum,
                };
                Reproducible.Threads();
                using var training = new SingleTraining(
                    new NetworkOptions(MomentumForm.Torch, Threads: 1),
                    contender,
                    parsed.GetValue(data),
                    parsed.GetValue(net) ?? CaffeSize.Half
                );
                TrainRun.Run(
                    screen,
                    training,
                    parsed.GetValue(seed),
                    parsed.GetRequiredValue(folder),
                    parsed.GetValue(resume),
                    cancellation
                );
                return Task.FromResult(0);
            }
        );
        return command;
    }
}
