using System.Globalization;
using System.Text;
using Clr.Examples.Training;
using Clr.Plot;
using Clr.RangeTesting;
using Clr.Torch;

namespace Clr.Examples.Tours;

/// <summary>The files of the tour. Each is written whole, as soon as it can be, or not at all.</summary>
internal sealed class Output
{
    private readonly string _folder;
    private readonly List<string> _written = [];

    /// <summary>Makes the folder if it is missing, and sees whether it can be written to.</summary>
    /// <exception cref="UserErrorException">It cannot.</exception>
    public Output(string folder)
    {
        _folder = folder;
        OutputFolder.Require(folder);
    }

    /// <summary>The files written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    public void Policy(Func<long, double> policy, long steps, string title)
    {
        using var picture = Draw.Schedule(policy, steps, new PictureStyle { Title = title });
        Save(picture, "policy.png");
    }

    public void RangeTest(RangeTestResult result, string title)
    {
        using var picture = Draw.RangeTest(result, new PictureStyle { Title = title });
        Save(picture, "range-test.png");
    }

    /// <summary>LR, loss and accuracy over the iterations, of the first seed of every plan.</summary>
    public void Training(IReadOnlyList<Runs> all, string title)
    {
        var tracks = all.Select(runs => (Name: runs.Plan.Name.Trim(), runs.Results[0].History))
            .Select(run => new Track(
                run.Name,
                run.History.Iterations,
                run.History.ToDictionary(),
                noisy: [TrainingResult.Loss]
            ));
        using var picture = Draw.Histories(tracks, new PictureStyle { Title = title, PanelHeight = 220 });
        Save(picture, "training.png");
    }

    /// <summary>Every update of every training.</summary>
    public void History(IReadOnlyList<Runs> all, int seed)
    {
        var text = new StringBuilder("schedule,seed,iteration,lr,loss,accuracy\n");
        foreach (var runs in all)
            for (var i = 0; i < runs.Results.Count; i++)
                Append(text, runs.Plan.Name.Trim(), seed + i, runs.Results[i].History);
        Text("history.csv", text.ToString());
    }

    /// <summary>A picture, by the ending of its name.</summary>
    public void Save(Picture picture, string name)
    {
        var path = Path.Combine(_folder, name);
        picture.Save(path);
        _written.Add(path);
    }

    /// <summary>A text file, in UTF-8.</summary>
    public void Text(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(content)));
        _written.Add(path);
    }

    private static void Append(StringBuilder text, string name, int seed, History history)
    {
        for (var row = 0; row < history.Count; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name},{seed},{history.Iterations[row]},{Guard.Text(history["lr"][row])},{Guard.Text(history[TrainingResult.Loss][row])},"
            );
            var accuracy = history[TrainingResult.Accuracy][row];
            if (!Torch.History.IsMissing(accuracy))
                text.Append(Guard.Text(accuracy));
            text.Append('\n');
        }
    }
}
