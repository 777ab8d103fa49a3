using Clr.Examples.Terminal;

namespace Clr.Examples.Experiments;

/// <summary>Makes the runs of an experiment that are still to be made, and reports what there is.</summary>
internal static class CompareRun
{
    public static void Run(Screen screen, Experiment experiment, CompareOptions options, CancellationToken cancellation)
    {
        var chosen = Chosen(experiment, options.Only);
        OutputFolder.Require(options.Out);
        var results = new Results(experiment, options.Out);
        IReadOnlyList<PlannedRun> all =
        [
            .. Enumerable
                .Range(options.FirstSeed, experiment.HasSeeds ? options.Seeds : 1)
                .SelectMany(seed => chosen.Select(contender => new PlannedRun(contender, seed))),
        ];
        IReadOnlyList<PlannedRun> mine = options.ReportOnly ? [] : options.Shard.Of(all);
        if (!options.Resume && mine.FirstOrDefault(results.IsBegun) is { } begun)
        {
            throw new UserErrorException(
                $"--out: {options.Out} already has a run of {begun.Contender.Name} with seed {begun.Seed}. Go on with it by --resume, or name another folder."
            );
        }
        if (options.ReportOnly)
            results.RequireOfToday();
        screen.Heading($"{experiment.Name}");
        screen.Text(experiment.Description);
        try
        {
            if (!options.ReportOnly)
                Board.Follow(screen, experiment, results, mine, cancellation);
        }
        finally
        {
            // whatever ended it, what there is is shown
            Report.Write(screen, experiment, results, all, options);
        }
    }

    private static IReadOnlyList<Contender> Chosen(Experiment experiment, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (experiment.Contenders.All(contender => contender.Name != name))
            {
                throw new UserErrorException(
                    $"--only: {experiment.Name} has no '{name}'. It has {string.Join(", ", experiment.Contenders.Select(contender => contender.Name))}."
                );
            }
        }
        return [.. experiment.Contenders.Where(contender => names.Count == 0 || names.Contains(contender.Name))];
    }
}
