using Clr.RangeTesting;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Torch.RangeTesting;

/// <summary>A model, its optimizer and its data as a trial: it trains by updates, and goes back to where it was.</summary>
internal sealed class TorchTrial<TBatch> : ITrial, IDisposable
{
    private readonly nn.Module _model;
    private readonly OptimizerHelper _optimizer;
    private readonly Func<TBatch, BatchLoss> _loss;
    private readonly TorchRangeTestOptions _options;
    private readonly BatchStream<TBatch> _batches;
    private readonly GroupRates _rates;
    private readonly TrainingSnapshot _snapshot;
    private int? _seed;

    public TorchTrial(
        nn.Module model,
        OptimizerHelper optimizer,
        IEnumerable<TBatch> batches,
        Func<TBatch, BatchLoss> loss,
        TorchRangeTestOptions options
    )
    {
        _model = model;
        _optimizer = optimizer;
        _loss = loss;
        _options = options;
        _rates = new GroupRates(optimizer);
        _snapshot = new TrainingSnapshot(model, optimizer);
        _batches = new BatchStream<TBatch>(batches);
    }

    public Measurement Train(double learningRate)
    {
        using var withGradients = torch.enable_grad();
        _rates.Write(learningRate);
        ZeroGradients();
        double loss = 0;
        double accuracy = 0;
        for (int i = 0; i < _options.AccumulationSteps; i++)
        {
            (double part, double? score) = Backward(_batches.Next());
            loss += part / _options.AccumulationSteps;
            // NaN stands for "not measured" until the end
            accuracy += (score ?? double.NaN) / _options.AccumulationSteps;
            if (!double.IsFinite(loss))
                return new Measurement(loss, Updated: false);
        }
        _optimizer.step()?.Dispose();
        ValidationResult held = Validate();
        return new Measurement(loss, held.Accuracy ?? (double.IsNaN(accuracy) ? null : accuracy), held.Loss);
    }

    public void Reseed(int seed)
    {
        _snapshot.Gradients.SetAside();
        // a model in training mode keeps its modes, as parts of it may be frozen on purpose
        if (!_model.training)
            _model.train();
        torch.manual_seed(seed);
        // the same seed anew means the same batches; another one goes on in the data and so sees others
        if (_seed == seed)
            _batches.Restart();
        _seed = seed;
        _options.Reseed?.Invoke(seed);
    }

    public void Restore() => _snapshot.Restore(_options.Restore);

    public void Dispose()
    {
        _batches.Dispose();
        _snapshot.Dispose();
    }

    /// <summary>In a scope, as TorchSharp leaves a handle of each gradient to the garbage collector.</summary>
    private void ZeroGradients()
    {
        using var scope = torch.NewDisposeScope();
        _optimizer.zero_grad();
    }

    private (double Loss, double? Accuracy) Backward(TBatch batch)
    {
        using var scope = torch.NewDisposeScope();
        (Tensor loss, double? accuracy) = _loss(batch);
        if (loss is null || loss.numel() != 1)
        {
            throw new InvalidOperationException(
                $"The loss function must return one number, but returned {(loss is null ? "null" : $"a tensor of {loss.numel()} elements")}. Take the mean over the batch."
            );
        }
        if (!loss.requires_grad)
        {
            throw new InvalidOperationException(
                "The loss must depend on the parameters, but it has no gradient. Compute it from the model's output, without detach, item or no_grad on the way."
            );
        }
        double value = loss.ToDouble();
        if (double.IsFinite(value))
            (_options.AccumulationSteps == 1 ? loss : loss / _options.AccumulationSteps).backward();
        return (value, accuracy);
    }

    private ValidationResult Validate()
    {
        if (_options.Validate is null)
            return default;
        using var scope = torch.NewDisposeScope();
        using var withoutGradients = torch.no_grad();
        var modes = new ModeSnapshot(_model);
        _model.eval();
        ValidationResult result = _options.Validate();
        modes.Restore();
        return result;
    }
}
