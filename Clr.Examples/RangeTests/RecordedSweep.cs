using Clr.Examples.Training;
using Clr.RangeTesting;
using TorchSharp;
using TorchSharp.Modules;

namespace Clr.Examples.RangeTests;

/// <summary>A sweep recorded to its very end, so that every finder can stop where its own rule says.</summary>
internal static class RecordedSweep
{
    /// <summary>The losses before each update of a fresh network; what follows a loss that is no number is NaN.</summary>
    public static double[] Losses(Problem problem, SweepPlan plan, int seed, CancellationToken cancellation)
    {
        Reproducible.Begin(seed);
        using var network = problem.Network();
        using SGD optimizer = problem.Optimizer(network);
        using var batches = problem.Batches(seed).GetEnumerator();
        var losses = new double[plan.Points];
        Array.Fill(losses, double.NaN);
        for (var k = 0; k < plan.Points; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = torch.NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = plan.LearningRates[k];
            batches.MoveNext();
            optimizer.zero_grad();
            var loss = problem.Loss(network, batches.Current);
            losses[k] = loss.item<float>();
            if (!double.IsFinite(losses[k]))
                break;
            loss.backward();
            optimizer.step();
        }
        return losses;
    }

    /// <summary>The curve as our own sweep would have recorded it: to where its live rule stops.</summary>
    public static Curve Stopped(SweepPlan plan, double[] losses)
    {
        var points = (StopRule.Default.FirstStop(losses, plan.Points)?.Index ?? plan.Points - 1) + 1;
        return Curve.Of(plan.LearningRates.Take(points), losses.Take(points), spacing: plan.Spacing);
    }
}
