using System.CommandLine;
using Clr.Examples.Experiments;
using Clr.Examples.Networks;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;
using Clr.Examples.Training;

namespace Clr.Examples.Commands;

/// <summary><c>compare</c>: policies and their controls side by side, over several seeds.</summary>
internal static class CompareCommand
{
    private static readonly string[] Names = ["quadratic", "teacher", "cifar10-tenth", "cifar10"];

    private static readonly Argument<string> Name = new("experiment")
    {
        Description =
            "quadratic (a second), teacher (minutes), cifar10-tenth (half an hour, needs --data), cifar10 (hours, needs --data).",
        HelpName = "EXPERIMENT",
    };

    private static readonly Option<int> Seeds = Options.WholeNumber(
        "--seeds",
        "How many seeds; the same for every policy.",
        fallback: 3,
        least: 1,
        most: 1000
    );

    private static readonly Option<int> Seed = Options.Seed();

    private static readonly Option<string?> Only = new("--only")
    {
        Description = "Only these policies, separated by commas.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description =
            "The folder for runs, results and pictures [default: out/EXPERIMENT, for the quick network out/cifar10-quick]",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> Resume = new("--resume")
    {
        Description = "Goes on with what is in the folder: runs that have ended stay, one that was broken off goes on.",
    };

    private static readonly Option<bool> ReportOnly = new("--report")
    {
        Description = "Runs nothing; reports what is in the folder, of all shards.",
    };

    private static readonly Option<Shard> Part = new("--shard")
    {
        Description = "Only part I of N of the runs, for one of several machines that share the folder.",
        HelpName = "I/N",
        DefaultValueFactory = _ => Shard.Whole,
        CustomParser = result =>
        {
            if (Shard.TryParse(result.Tokens[0].Value) is { } shard)
                return shard;
            result.AddError(
                $"--shard must be I/N with I from 1 to N, for example 2/8, but was '{result.Tokens[0].Value}'."
            );
            return Shard.Whole;
        },
    };

    private static readonly Option<string?> Data = Options.Data("The folder with CIFAR-10's binary files.");

    private static readonly Option<CaffeSize?> Net = Options.Choice(
        "--net",
        "cifar10: Caffe's full network (the paper's) or its quick one.",
        CaffeSize.Full,
        CaffeSize.Quick
    );

    private static readonly Option<string?> Form = new("--momentum-form")
    {
        Description = "Where SGD keeps the learning rate [default: caffe for cifar10, else torch]",
        HelpName = "caffe|torch",
    };

    private static readonly Option<int> Threads = Options.WholeNumber(
        "--threads",
        "Threads of TorchSharp; the last bits of the numbers depend on it.",
        fallback: 1,
        least: 1,
        most: 1024
    );

    private static readonly Option<double?> Target = Options.Number(
        "--target",
        "VALUE",
        "The value whose first time is told [default: the experiment's]"
    );

    public static Command Create(Screen screen)
    {
        var command = new ExplainedCommand(
            "compare",
            "Runs an experiment: policies and both controls side by side, with every run told.",
            "compare quadratic",
            "compare teacher --seeds 6 --out results",
            "compare cifar10 --data FOLDER --seeds 1 --only one-cycle,table-2 --resume",
            "compare teacher --out results --shard 2/8"
        )
        {
            Name,
            Seeds,
            Seed,
            Only,
            Out,
            Resume,
            ReportOnly,
            Part,
            Data,
            Net,
            Form,
            Threads,
            Target,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var name = parsed.GetRequiredValue(Name);
                if (name is "quadratic" or "teacher")
                    Options.RefuseIdle(parsed, $"with {name}, which makes its data", Data);
                if (name == "quadratic")
                    Options.RefuseIdle(
                        parsed,
                        "with quadratic, which trains no network and draws nothing",
                        Form,
                        Seeds,
                        Seed
                    );
                if (name != "cifar10")
                    Options.RefuseIdle(parsed, $"with {name}, which has a network of its own", Net);
                var size = parsed.GetValue(Net) ?? CaffeSize.Full;
                var options = new CompareOptions(
                    parsed.GetValue(Seed),
                    parsed.GetValue(Seeds),
                    parsed.GetValue(Out) ?? Path.Combine("out", FolderOf(name, size)),
                    parsed.GetValue(Resume),
                    parsed.GetValue(ReportOnly),
                    parsed.GetValue(Part),
                    parsed.GetValue(Only)?.Split(',', StringSplitOptions.TrimEntries) ?? [],
                    parsed.GetValue(Target)
                );
                var threads = parsed.GetValue(Threads);
                Reproducible.Threads(threads);
                var form = FormOf(parsed.GetValue(Form), name);
                using var experiment = Create(name, new NetworkOptions(form, threads), parsed.GetValue(Data), size);
                CompareRun.Run(screen, experiment, options, cancellation);
                return Task.FromResult(0);
            }
        );
        return command;
    }

    // the networks of one experiment in folders of their own: a comparison is of one setting
    private static string FolderOf(string experiment, CaffeSize net) =>
        experiment == "cifar10" && net != CaffeSize.Full ? $"{experiment}-{Kebab.Of(net.ToString())}" : experiment;

    private static Experiment Create(string name, NetworkOptions options, string? data, CaffeSize size) =>
        name switch
        {
            "quadratic" => new Quadratic(),
            "teacher" => new Teacher(options),
            "cifar10-tenth" => new CifarTenth(options, Needed(name, data)),
            "cifar10" => new CifarFull(options, Needed(name, data), size),
            _ => throw new UserErrorException(
                $"There is no experiment '{name}'. There are {string.Join(", ", Names)}."
            ),
        };

    private static MomentumForm FormOf(string? word, string experiment) =>
        word switch
        {
            "caffe" => MomentumForm.Caffe,
            "torch" => MomentumForm.Torch,
            null => experiment == "cifar10" ? MomentumForm.Caffe : MomentumForm.Torch,
            _ => throw new UserErrorException($"--momentum-form must be caffe or torch, but was '{word}'."),
        };

    private static string Needed(string name, string? data) =>
        data
        ?? throw new UserErrorException(
            $"{name} needs CIFAR-10's binary files, but --data was not given. Name their folder: --data FOLDER."
        );
}
