using System.Text.Json;
using System.Text.Json.Serialization;
using Clr.Torch;

namespace Clr.Examples.Experiments;

/// <summary>What a run has measured so far, a part of its checkpoints, so that a run that was killed goes on to the same record.</summary>
internal sealed class RunMemory
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly TrainingCheckpoint _checkpoint;
    private List<CurvePoint> _curve = [];
    private double _loss;
    private int _updates;
    private TimeSpan _elapsed;
    private TimeSpan _saved;

    public RunMemory(TrainingCheckpoint checkpoint) => _checkpoint = checkpoint.Attach("measured", Write, Read);

    public IReadOnlyList<CurvePoint> Curve => _curve;

    /// <summary>The time of the processes before this one.</summary>
    public double Seconds { get; private set; }

    /// <summary>The updates made by the newest checkpoint; 0 where there is none.</summary>
    public int Restore() => (int)(_checkpoint.Restore() ?? 0);

    /// <summary>Takes in the training loss of an update.</summary>
    public void Add(double loss)
    {
        _loss += loss;
        _updates++;
    }

    public void Measured(int done, double lr, double momentum, double value)
    {
        _curve.Add(new CurvePoint(done, lr, momentum, _loss / _updates, value));
        (_loss, _updates) = (0, 0);
    }

    public void SaveNowAndThen(int done, TimeSpan elapsed, TimeSpan between)
    {
        if (elapsed - _saved >= between)
            Save(done, elapsed);
    }

    public void Save(int done, TimeSpan elapsed)
    {
        _elapsed = elapsed;
        _checkpoint.Save(done);
        _saved = elapsed;
    }

    private void Write(Stream stream) =>
        JsonSerializer.Serialize(stream, new State(_curve, _loss, _updates, Seconds + _elapsed.TotalSeconds), Json);

    private void Read(Stream stream)
    {
        var state =
            JsonSerializer.Deserialize<State>(stream, Json)
            ?? throw new InvalidDataException(
                "What was measured is missing. Remove the folder to begin the run again."
            );
        (_curve, _loss, _updates, Seconds) = (state.Curve, state.Loss, state.Updates, state.Seconds);
    }

    private sealed record State(List<CurvePoint> Curve, double Loss, int Updates, double Seconds);
}
