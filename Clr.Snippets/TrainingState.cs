using Clr.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Snippets;

public static class TrainingState
{
    private static readonly bool Loaded = Load();

    private static bool Load()
    {
        TorchNative.EnsureLoaded();
        return true;
    }

    private static Linear Model()
    {
        _ = Loaded;
        return nn.Linear(2, 1);
    }

    private static Tensor BatchOf(long step) => full([3, 2], 1 + (step / 10.0), dtype: float32);

    private static double Train(Linear model, Tensor batch)
    {
        model.zero_grad();
        using var loss = model.forward(batch).pow(2).mean();
        loss.backward();
        return loss.item<float>();
    }

    public static void Callback()
    {
        var folder = Directory.CreateTempSubdirectory("clr-snippets-");
        var path = (string name) => Path.Combine(folder.FullName, name);
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        try
        {
            var clr = new CyclicalLearningRate(optimizer, baseLr: 0.001, maxLr: 0.006, stepSize: 2_000);
            for (var t = 0; t < 5_000; t++)
                clr.Step();
            clr.Reset(newMaxLr: 0.003); // a new cycle, from 0.001 again; the training iteration runs on
            for (var t = 0; t < 500; t++)
                clr.Step();
            clr.Scheduler.Save(path("clr.json"));
            // later: made with the bounds of then
            var later = new CyclicalLearningRate(optimizer, baseLr: 0.001, maxLr: 0.003, stepSize: 2_000);
            later.Scheduler.Restore(path("clr.json"));
            Console.WriteLine(later.Scheduler.TrainingIteration); // 5500
            Console.WriteLine(later.Scheduler.LearningRate); // 0.0015
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void SaveAndRestore()
    {
        var folder = Directory.CreateTempSubdirectory("clr-snippets-");
        var path = (string name) => Path.Combine(folder.FullName, name);
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var policy = Ramp.Linear(0.1, 0, 10_000);
        var scheduler = new Scheduler(optimizer, learningRate: policy);
        for (var t = 0; t < 300; t++)
            scheduler.Step();
        try
        {
            scheduler.Save(path("scheduler.json"));
            // later, with the same schedules
            var later = new Scheduler(optimizer, learningRate: policy);
            later.Restore(path("scheduler.json"));
            Console.WriteLine(later.TrainingIteration); // 300
            // or with others, on purpose
            var other = new Scheduler(optimizer, learningRate: Ramp.Linear(0.1, 0, 20_000));
            other.Restore(path("scheduler.json"), switchSchedules: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static float[] Run(string folder, long steps)
    {
        manual_seed(1);
        var policy = Policy.Triangular2(0.001, 0.006, stepSize: 4);

        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1, momentum: 0.9);
        var scheduler = new Scheduler(optimizer, learningRate: policy);
        var history = new History(scheduler, "loss");
        var checkpoint = new TrainingCheckpoint(folder, model, optimizer, scheduler).Attach("history", history);
        for (var step = checkpoint.Restore() ?? 0; step < steps; step++)
        {
            var loss = Train(model, BatchOf(step)); // the data follow from the number of the update
            optimizer.step();
            history.Record(loss);
            scheduler.Step();
            if ((step + 1) % 5 == 0)
                checkpoint.Save(step + 1);
        }
        return model.weight.data<float>().ToArray();
    }

    public static void WholeTraining()
    {
        var folder = Directory.CreateTempSubdirectory("clr-snippets-");
        var path = (string name) => Path.Combine(folder.FullName, name);
        try
        {
            Run(path("broken-off"), steps: 7); // saved after update 5, broken off after 7
            var resumed = Run(path("broken-off"), steps: 20);
            var uninterrupted = Run(path("whole"), steps: 20);
            Console.WriteLine(resumed.SequenceEqual(uninterrupted)); // True
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void Histories()
    {
        var folder = Directory.CreateTempSubdirectory("clr-snippets-");
        var path = (string name) => Path.Combine(folder.FullName, name);
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var scheduler = new Scheduler(optimizer, learningRate: Policy.Triangular(0.001, 0.006, stepSize: 200));
        try
        {
            var history = new History(scheduler, maxRows: 1_000, "loss", "accuracy");
            for (var step = 0; step < 2_500; step++)
            {
                var loss = Train(model, BatchOf(step));
                optimizer.step();
                history.Record(loss); // between the two: what this update used
                scheduler.Step();
            }
            history.Set("accuracy", 0.9); // measured now and then
            history.SaveCsv(path("history.csv"));
            history.SaveJson(path("history.json"));
            history.SaveTensorBoard(path("run-1"));
            Console.WriteLine($"{history.Count} rows, each for {history.Stride} updates"); // 625 rows, each for 4 updates
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void Plateaus()
    {
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var policy = Policy.Triangular(0.001, 0.006, stepSize: 2_000);

        var scheduler = new Scheduler(optimizer, learningRate: policy);
        scheduler.Attach(new Plateau(factor: 0.5, patience: 1, minRate: 1e-5));
        foreach (var validationLoss in new[] { 3.0, 2.0, 2.0, 2.0 })
            scheduler.Observe(validationLoss); // once an epoch
        Console.WriteLine(scheduler.LearningRate / policy(0)); // 0.5
    }

    public static void Ranks()
    {
        Linear[] models = [Model(), Model(), Model(), Model()];
        SGD[] optimizers = [.. models.Select(model => optim.SGD(model.parameters(), 0.1))];

        var policy = Policy.OneCycle(0.1, totalSteps: 10_000);
        void Train(Scheduler rank)
        {
            for (var update = 0; update < 1_000; update++)
                rank.Step();
        }

        Scheduler[] ranks = [.. optimizers.Select(optimizer => new Scheduler(optimizer, learningRate: policy))];
        Parallel.ForEach(ranks, Train); // 1,000 updates each
        Console.WriteLine(ranks.All(rank => rank.LearningRate == policy(1_000))); // True

        foreach (var optimizer in optimizers)
            optimizer.Dispose();
        foreach (var model in models)
            model.Dispose();
    }
}
