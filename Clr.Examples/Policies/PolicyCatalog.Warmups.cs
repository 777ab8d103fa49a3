namespace Clr.Examples.Policies;

internal static partial class PolicyCatalog
{
    private const string WarmupRun = "--max-lr 0.001 --warmup-steps 100 --total-steps 1000";

    private static IReadOnlyList<PolicyEntry> Warmups =>
        [
            new(
                "constant-with-warmup",
                "Up in a straight line from 0, then constant.",
                ["--max-lr 0.001 --warmup-steps 100"],
                1000,
                new PolicyForm("", Policy.ConstantWithWarmup)
            ),
            new(
                "linear-with-warmup",
                "Up in a straight line from 0, down in one to 0.",
                [WarmupRun],
                1000,
                new PolicyForm("", Policy.LinearWithWarmup)
            ),
            new(
                "cosine-with-warmup",
                "Up in a straight line from 0, down on half a cosine.",
                [WarmupRun],
                1000,
                new PolicyForm("", Policy.CosineWithWarmup)
            ),
            new(
                "cosine-with-hard-restarts-with-warmup",
                "Up in a straight line from 0, then several half cosines down to 0.",
                [$"{WarmupRun} --cycles 3"],
                1000,
                new PolicyForm("", Policy.CosineWithHardRestartsWithWarmup)
            ),
            new(
                "polynomial-with-warmup",
                "Up in a straight line from 0, down on a power.",
                [$"{WarmupRun} --power 2"],
                1000,
                new PolicyForm("", Policy.PolynomialWithWarmup)
            ),
            new(
                "inverse-sqrt-with-warmup",
                "Up in a straight line from 0, then falling as one over the root of the step.",
                ["--max-lr 0.001 --warmup-steps 100"],
                1000,
                new PolicyForm("", Policy.InverseSqrtWithWarmup)
            ),
            new(
                "noam",
                "The Transformer paper's: warm-up, then one over the root, scaled by the model's width.",
                ["--model-size 512 --warmup-steps 4000"],
                40_000,
                new PolicyForm("", Policy.Noam)
            ),
            new(
                "warmup-stable-decay",
                "WSD: up from 0, long constant, then down in a short decay.",
                ["--max-lr 0.001 --warmup-steps 100 --stable-steps 700 --decay-steps 200"],
                1000,
                new PolicyForm("", Policy.WarmupStableDecay)
            ),
            new(
                "trapezoid",
                "Up from 0, constant, down to 0, in straight lines.",
                ["--max-lr 0.001 --warmup-steps 100 --cooldown-steps 300 --total-steps 1000"],
                1000,
                new PolicyForm("", Policy.Trapezoid)
            ),
        ];
}
