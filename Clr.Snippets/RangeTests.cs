using Clr.RangeTesting;
using Clr.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace Clr.Snippets;

public static class RangeTests
{
    public static void Settings()
    {
        var settings = new RangeTestSettings { Plan = SweepPlan.Exponential(1e-4, 1, points: 600), Repeats = 5 };
        Console.WriteLine(settings.Plan.Points); // 600
    }

    public static void FindTheBounds()
    {
        TorchNative.EnsureLoaded();
        manual_seed(1);
        using var model = nn.Linear(2, 1);
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        var batches = Enumerable
            .Range(0, 20)
            .Select(_ =>
            {
                var x = randn(16, 2);
                return (X: x, Y: x.sum(1, keepdim: true));
            })
            .ToArray();

        var test = TorchRangeTest.Create(
            model,
            optimizer,
            batches,
            batch => nn.functional.mse_loss(model.forward(batch.X), batch.Y)
        );
        var result = test.Run();
        Console.WriteLine(result.Summary());
        var policy = result.Triangular2(stepsPerEpoch: batches.Length, stepSizeEpochs: 4);

        var scheduler = new Scheduler(optimizer, learningRate: policy);
        scheduler.Step();

        var (baseLr, maxLr) = result.Bounds();
        var confirmed = result.With(test.Confirm(new ConfirmSettings(baseLr, 10 * maxLr) { Candidates = [maxLr] }));
        Console.WriteLine(confirmed.Summary());

        var inOrder = batches.ToArray();
        var options = new TorchRangeTestOptions
        {
            Reseed = seed =>
            {
                inOrder.CopyTo(batches, 0);
                new Random(seed).Shuffle(batches);
            },
        };
        var shuffled = TorchRangeTest.Create(
            model,
            optimizer,
            batches,
            batch => nn.functional.mse_loss(model.forward(batch.X), batch.Y),
            options
        );
        Console.WriteLine(shuffled.Run().Grade);
    }

    public static void WithoutTorch()
    {
        var (w, lambda) = (1.0, 4.0);
        var trial = Trial.Of(
            train: lr =>
            {
                var loss = lambda / 2 * w * w;
                w -= lr * lambda * w;
                return loss;
            },
            restore: () => w = 1
        );
        var limit = RangeTest.Confirm(trial, new ConfirmSettings(lowest: 0.01, highest: 10)).Limit;
        Console.WriteLine(Math.Abs(limit.Rate!.Value - 0.5) < 0.005); // True
    }
}
