using Clr.Torch;
using TorchSharp;

namespace Clr.Snippets;

public static class Migration
{
    private static readonly bool Loaded = Load();

    private static bool Load()
    {
        TorchNative.EnsureLoaded();
        return true;
    }

    private static torch.optim.Optimizer Sgd(torch.nn.Module<torch.Tensor, torch.Tensor> model) =>
        torch.optim.SGD(model.parameters(), 0.1, momentum: 0.9);

    public static void CyclicBefore()
    {
        _ = Loaded;
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = Sgd(model);

        var scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr: 0.001, max_lr: 0.006, step_size_up: 2000);
        optimizer.step();
        scheduler.step();
    }

    public static void CyclicAfter()
    {
        _ = Loaded;
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = Sgd(model);

        var policy = Policy.Triangular(0.001, 0.006, stepSize: 2000);
        var momentum = policy.Opposite(0.001, 0.006, 0.8, 0.9);
        var scheduler = new Scheduler(optimizer, learningRate: policy, momentum: momentum);
        optimizer.step();
        scheduler.Step();
    }

    public static void OneCycleBefore()
    {
        _ = Loaded;
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = Sgd(model);

        var scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.1, total_steps: 10_000);
        optimizer.step();
        scheduler.step();
    }

    public static void OneCycleAfter()
    {
        _ = Loaded;
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = Sgd(model);

        var policy = Policy.OneCycle(0.1, totalSteps: 10_000);
        var momentum = Policy.OneCycleMomentum(totalSteps: 10_000);
        var scheduler = new Scheduler(optimizer, learningRate: policy, momentum: momentum);
        optimizer.step();
        scheduler.Step();
    }

    public static void DropIn()
    {
        _ = Loaded;
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = Sgd(model);
        var policy = Policy.Triangular(0.001, 0.006, stepSize: 2000);

        torch.optim.lr_scheduler.LRScheduler scheduler = new ScheduleLR(optimizer, policy);
        optimizer.step();
        scheduler.step();
    }
}
