using System.Text.Json;
using System.Text.Json.Serialization;
using Clr.Torch;

namespace Clr.Examples.Experiments;

/// <summary>What a run has measured so far, kept beside its checkpoints, so that a run that was killed goes on to the same record.</summary>
internal sealed class RunMemory(RunFolder folder, TrainingCheckpoint checkpoint)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private List<CurvePoint> _curve = [];
    private double _loss;
    private int _updates;
    private TimeSpan _saved;

    public IReadOnlyList<CurvePoint> Curve => _curve;

    /// <summary>The time of the processes before this one.</summary>
    public double Seconds { get; private set; }

    /// <summary>The updates made by the newest checkpoint; 0 where there is none.</summary>
    public int Restore()
    {
        if (checkpoint.Restore() is not { } done)
            return 0;
        // written before its generation, so it is there
        var state =
            JsonSerializer.Deserialize<State>(File.ReadAllText(PathAt(done)), Json)
            ?? throw new InvalidDataException($"{PathAt(done)} is empty. Remove the folder to begin the run again.");
        (_curve, _loss, _updates, Seconds) = (state.Curve, state.Loss, state.Updates, state.Seconds);
        return (int)done;
    }

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
        var state = new State(_curve, _loss, _updates, Seconds + elapsed.TotalSeconds);
        AtomicFile.Write(PathAt(done), stream => JsonSerializer.Serialize(stream, state, Json));
        checkpoint.Save(done);
        _saved = elapsed;
    }

    private string PathAt(long done) => Path.Combine(folder.Path, Invariant($"measured-{done}.json"));

    private sealed record State(List<CurvePoint> Curve, double Loss, int Updates, double Seconds);
}
