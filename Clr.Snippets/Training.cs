using Clr.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Snippets;

public static class Training
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

    private static void Backward(Linear model, Tensor batch)
    {
        model.zero_grad();
        using var loss = model.forward(batch).pow(2).mean();
        loss.backward();
    }

    public static void Contract()
    {
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var batches = Enumerable.Range(0, 4).Select(_ => ones(3, 2)).ToArray();
        void Train(Tensor batch) => Backward(model, batch);

        var policy = Policy.Triangular2(0.001, 0.006, stepSize: 2_000);
        var scheduler = new Scheduler(optimizer, learningRate: policy);
        foreach (var batch in batches)
        {
            Train(batch); // the gradients of update number t
            optimizer.step(); // update number t, with policy(t)
            scheduler.Step(); // from here on the optimizer holds policy(t + 1)
        }
        Console.WriteLine(scheduler.LearningRate == policy(scheduler.TrainingIteration)); // True
    }

    public static void Momentum()
    {
        using var model = Model();
        using var sgd = optim.SGD(model.parameters(), 0.1, momentum: 0.9);

        var policy = Policy.Triangular(0.001, 0.006, stepSize: 2_000);
        var momentum = policy.Opposite(0.001, 0.006, lowMomentum: 0.85, highMomentum: 0.95);
        var scheduler = new Scheduler(sgd, learningRate: policy, momentum: momentum, weightDecay: Ramp.Constant(1e-4));
        Console.WriteLine(scheduler.Read(HyperParameter.Momentum)); // 0.95
    }

    public static void Groups()
    {
        using var body = Model();
        using var head = Model();
        var policy = Ramp.Linear(0.1, 0, 10_000);

        SGD.ParamGroup[] groups = [new(body.parameters()), new(head.parameters())];
        using var optimizer = optim.SGD(groups, 0.1);
        var scheduler = new Scheduler(optimizer, learningRate: GroupSchedule.Scaled(policy, 0.5, 1));
        Console.WriteLine(scheduler.Read(HyperParameter.LearningRate, group: 0)); // 0.05
        Console.WriteLine(scheduler.Read(HyperParameter.LearningRate, group: 1)); // 0.1
    }

    public static void Optimizers()
    {
        using var first = Model();
        using var second = Model();
        using var generator = optim.SGD(first.parameters(), 0.1);
        using var critic = optim.Adam(second.parameters());
        var policy = Ramp.Linear(0.001, 0, 10_000);

        var rates = GroupSchedule.Each(policy, policy.Scale(4));
        var scheduler = new Scheduler([generator, critic], learningRate: rates);
        generator.step();
        critic.step();
        scheduler.Step(); // both hold the rates of update 1

        Console.WriteLine(scheduler.TrainingIteration); // 1
    }

    public static void Skipped()
    {
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var scheduler = new Scheduler(optimizer, learningRate: Ramp.Linear(0.1, 0, 10_000));
        Backward(model, full([3, 2], float.PositiveInfinity));

        var finite = model.parameters().All(p => p.grad!.isfinite().all().item<bool>());
        if (finite)
            optimizer.step();
        scheduler.Step(updated: finite);
        Console.WriteLine(scheduler.TrainingIteration); // 0
    }

    public static void Restarts()
    {
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var scheduler = new Scheduler(optimizer, learningRate: Policy.Triangular(0.001, 0.006, stepSize: 2_000));
        for (var t = 0; t < 300; t++)
            scheduler.Step();

        scheduler.Reset();
        Console.WriteLine($"{scheduler.TrainingIteration} {scheduler.CycleIteration}"); // 300 0
        scheduler.Restart(learningRate: Policy.Triangular(0.0005, 0.003, stepSize: 1_000));
        Console.WriteLine(scheduler.LearningRate); // 0.0005
    }

    public static void Refused()
    {
        using var model = Model();
        using var optimizer = optim.SGD(model.parameters(), 0.1);

        try
        {
            var scheduler = new Scheduler(optimizer, learningRate: Ramp.Linear(0.1, 0, 2).Strict(steps: 3));
            for (var update = 0; update < 3; update++)
                scheduler.Step(); // the third throws: the run was to have two updates
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message.Split(", but the ")[1].Split(" (")[0]); // schedule gave NaN at step 3
        }
    }

    public static void Lbfgs()
    {
        using var model = Model();
        using var batch = ones(3, 2);
        Tensor Closure()
        {
            Backward(model, batch);
            return model.forward(batch).pow(2).mean();
        }

        using var optimizer = optim.LBFGS(model.parameters(), lr: 1);
        var scheduler = new Scheduler(optimizer, learningRate: Ramp.Linear(1, 0.5, 100));
        optimizer.step(Closure).Dispose();
        scheduler.Step();
        Console.WriteLine(optimizer.LearningRate); // 0.995
    }
}
