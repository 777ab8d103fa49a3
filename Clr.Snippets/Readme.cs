using Clr;
using Clr.Torch;
using TorchSharp;

namespace Clr.Snippets;

public static class Readme
{
    public static void ComposeAndTrain()
    {
        TorchNative.EnsureLoaded();
        using var model = torch.nn.Linear(2, 1);
        using var optimizer = torch.optim.SGD(model.parameters(), 0.001);
        var batches = Enumerable.Range(0, 4).Select(_ => torch.ones(3, 2)).ToArray();
        void Train(torch.Tensor batch)
        {
            optimizer.zero_grad();
            using var loss = model.forward(batch).pow(2).mean();
            loss.backward();
        }

        var cycle = Cycle.Symmetric(stepSize: 2000);
        var wave = Wave.Triangle(cycle).Times(Amplitude.Halving(cycle));
        var policy = wave.Between(0.001, 0.006);
        Console.WriteLine(policy(2000)); // 0.006

        TorchNative.EnsureLoaded(); // for older Linux
        var scheduler = new Scheduler(optimizer, learningRate: policy);
        foreach (var batch in batches)
        {
            Train(batch);
            optimizer.step();
            scheduler.Step();
        }
    }
}
