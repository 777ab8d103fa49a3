using Clr.Plot;
using Clr.RangeTesting;
using Clr.Torch;
using static TorchSharp.torch;

namespace Clr.Snippets;

public static class Plots
{
    public static void Draws()
    {
        var folder = Directory.CreateTempSubdirectory("clr-snippets-");
        var path = (string name) => Path.Combine(folder.FullName, name);
        var triangular = Policy.Triangular(0.001, 0.006, stepSize: 2000);
        var triangular2 = Policy.Triangular2(0.001, 0.006, stepSize: 2000);
        var iterations = Enumerable.Range(0, 100).Select(i => (long)i).ToArray();
        var losses = iterations.Select(i => 1.0 / (i + 1)).ToArray();
        var loss = new Column("loss", losses) { IsNoisy = true };
        var curve = Curve.Of(iterations.Select(k => Math.Pow(10, (k / 25.0) - 4)), losses);
        TorchNative.EnsureLoaded();
        using var model = nn.Linear(2, 1);
        using var optimizer = optim.SGD(model.parameters(), 0.001);
        var scheduler = triangular2.ApplyTo(optimizer);
        var history = new History(scheduler, "loss");
        foreach (var value in losses)
        {
            history.Record(value);
            scheduler.Step();
        }

        try
        {
            Draw.Schedule(triangular2, 12000).Save(path("policy.png"));
            Draw.Schedules([("triangular", triangular), ("triangular2", triangular2)], 12000).Save(path("both.svg"));
            Draw.History(history.Iterations, history.ToDictionary(), noisy: ["loss"]).Save(path("history.png"));
            Draw.History(new Track("run", iterations, loss)).Save(path("track.png"));
            Draw.RangeTest(curve).Save(path("range-test.png"));
            var bytes = Draw.Schedule(triangular2, 12000, new PictureStyle { Theme = Theme.Dark }).ToPng();

            Console.WriteLine(bytes.Length > 1000); // True
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
