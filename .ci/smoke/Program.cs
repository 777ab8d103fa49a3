// Trains a TorchSharp model for a few steps with the packages alone, draws the policy and checks what it claims. With the argument
// "unmended" it only says, by its exit code, whether TorchSharp loads without TorchNative: 0 yes, 4 no.
using Clr;
using Clr.Plot;
using Clr.Properties;
using Clr.Torch;
using TorchSharp;

if (args is ["unmended"])
{
    try
    {
        torch.ones(1).Dispose();
        return 0;
    }
    catch (Exception)
    {
        return 4;
    }
}
TorchNative.EnsureLoaded();
torch.manual_seed(1);
var policy = Policy.Triangular2(0.01, 0.1, stepSize: 5);
policy.MustKeep(PolicyClaims.Triangular2(0.01, 0.1, stepSize: 5));
var picture = Path.Combine(Path.GetTempPath(), $"clr-smoke-{Environment.ProcessId}.png");
Draw.Schedule(policy, steps: 40).Save(picture);
if (new FileInfo(picture).Length < 1000)
    throw new InvalidOperationException("the picture is empty");
File.Delete(picture);
using var model = torch.nn.Linear(4, 1);
using var optimizer = torch.optim.SGD(model.parameters(), 0.01);
var scheduler = new Scheduler(optimizer, learningRate: policy);
using var inputs = torch.randn(32, 4);
using var targets = inputs.sum(1, keepdim: true);
var losses = new List<float>();
for (var step = 0; step < 20; step++)
{
    var used = optimizer.ParamGroups.First().LearningRate;
    if (used != policy(step))
        throw new InvalidOperationException($"update {step} used {used}, not {policy(step)}");
    optimizer.zero_grad();
    using var loss = torch.nn.functional.mse_loss(model.forward(inputs), targets);
    loss.backward();
    losses.Add(loss.item<float>());
    optimizer.step();
    scheduler.Step();
}
Console.WriteLine($"loss {losses[0]:F4} -> {losses[^1]:F4}");
if (!(losses[^1] < losses[0] / 2))
    throw new InvalidOperationException("the model did not learn");
return 0;
