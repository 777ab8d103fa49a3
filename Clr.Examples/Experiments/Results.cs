using System.Text;
using Clr.Torch;

namespace Clr.Examples.Experiments;

/// <summary>The folder of a comparison: runs that go on, runs that have ended, and what is made of them.</summary>
internal sealed class Results(Experiment experiment, string root)
{
    public string Root => root;

    public bool IsBegun(PlannedRun run) =>
        File.Exists(RunFolder.RecordOf(root, run.Contender.Name, run.Seed))
        || RunFolder.IsBegun(root, run.Contender.Name, run.Seed);

    /// <summary>The record of a run that has ended under today's setting, or null.</summary>
    /// <exception cref="UserErrorException">There is one of another setting, or a file that is no record.</exception>
    public RunRecord? Ended(PlannedRun run)
    {
        var record = RunFolder.Ended(root, run.Contender.Name, run.Seed);
        if (record is not null)
            RequireSetting(run, record.Setting, RunFolder.RecordOf(root, run.Contender.Name, run.Seed));
        return record;
    }

    /// <summary>All runs that have ended here under today's settings, whoever asked for them, and how many files are of others.</summary>
    public (IReadOnlyList<RunRecord> Records, int Others) Found()
    {
        RunRecord[] records = [.. AllEnded().Where(IsOfToday).Select(one => one.Record)];
        return (records, Files() - records.Length);
    }

    /// <summary>Refuses a folder whose runs are all of other settings: what is asked for would seem never to have been run.</summary>
    /// <exception cref="UserErrorException">It is one.</exception>
    public void RequireOfToday()
    {
        (Contender Contender, RunRecord Record)[] ended = [.. AllEnded()];
        if (ended.Length > 0 && !ended.Any(IsOfToday))
        {
            var (contender, record) = ended[0];
            throw new UserErrorException(
                $"--out: {root} has {Guard.Counted(Files(), "run")}, but none of the setting that is asked for. {contender.Name} has: {record.Setting}. Asked for: {experiment.SettingOf(contender)}. Ask for the same, --threads included, or name another folder."
            );
        }
    }

    private int Files()
    {
        var folder = Path.Combine(root, "runs");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Length : 0;
    }

    private bool IsOfToday((Contender Contender, RunRecord Record) one) =>
        one.Record.Setting == experiment.SettingOf(one.Contender);

    private IEnumerable<(Contender Contender, RunRecord Record)> AllEnded() =>
        Files() == 0
            ? []
            : experiment.Contenders.SelectMany(contender =>
                RunFolder
                    .SeedsOf(root, contender.Name)
                    .Select(seed => RunFolder.Ended(root, contender.Name, seed))
                    .OfType<RunRecord>()
                    .Select(record => (contender, record))
            );

    /// <summary>Makes a run or goes on with it; null where another process has it.</summary>
    /// <exception cref="UserErrorException">It was begun under another setting.</exception>
    public RunRecord? Make(PlannedRun run, Action<Moment> progress, CancellationToken cancellation)
    {
        if (Ended(run) is { } ended)
            return ended;
        using var folder = RunFolder.TryTake(root, run.Contender.Name, run.Seed);
        if (folder is null)
            return null;
        // between the first look and the lock another process may have ended it
        if (Ended(run) is { } meanwhile)
        {
            folder.Remove();
            return meanwhile;
        }
        var setting = Path.Combine(folder.Folder, "setting.txt");
        if (File.Exists(setting))
            RequireSetting(run, File.ReadAllText(setting), folder.Folder);
        else
            Write(setting, experiment.SettingOf(run.Contender));
        var record = experiment.Run(run.Contender, run.Seed, folder, progress, cancellation);
        Write(RunFolder.RecordOf(root, run.Contender.Name, run.Seed), record.ToJson() + "\n");
        folder.Remove();
        return record;
    }

    /// <summary>Writes a file of the folder, whole or not at all, and returns its path.</summary>
    public string Save(string name, string text)
    {
        Directory.CreateDirectory(root);
        var path = Path.Combine(root, name);
        Write(path, text);
        return path;
    }

    private void RequireSetting(PlannedRun run, string was, string where)
    {
        var now = experiment.SettingOf(run.Contender);
        if (was != now)
        {
            throw new UserErrorException(
                $"--out: {where} is of another setting and would not be comparable. It has: {was}. Asked for: {now}. Ask for the same, or name another folder."
            );
        }
    }

    private static void Write(string path, string text) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
