using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clr.Examples.Experiments;

/// <summary>What came of a run: a line of <c>results.jsonl</c>.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Contender">The policy.</param>
/// <param name="Seed">The seed of initial weights and batches.</param>
/// <param name="Setting">Everything that decided the numbers, in words.</param>
/// <param name="Iterations">The updates planned.</param>
/// <param name="DivergedAt">The updates made when the loss was no longer finite, which ended the run; null where it never was.</param>
/// <param name="Seconds">The time it took, interruptions not counted.</param>
/// <param name="Curve">What was measured on the way.</param>
internal sealed record RunRecord(
    string Experiment,
    string Contender,
    int Seed,
    string Setting,
    int Iterations,
    int? DivergedAt,
    double Seconds,
    IReadOnlyList<CurvePoint> Curve
)
{
    // a diverged run has values that are not finite, and they are what was measured
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The value at the end.</summary>
    [JsonIgnore]
    public double Final => Curve[^1].Value;

    /// <summary>The updates made when the value was first at least as good as the target; null where it never was.</summary>
    public int? Reached(Metric metric, double target) =>
        Curve.FirstOrDefault(point => metric.Reaches(point.Value, target))?.Iteration;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static RunRecord Parse(string line) =>
        JsonSerializer.Deserialize<RunRecord>(line, Json) ?? throw new JsonException("There is no record.");
}

/// <summary>A measurement.</summary>
/// <param name="Iteration">The updates made.</param>
/// <param name="LearningRate">The rate of the last of them.</param>
/// <param name="Momentum">Its momentum, before the form of SGD is seen to.</param>
/// <param name="Loss">The mean training loss since the measurement before.</param>
/// <param name="Value">What the experiment measures.</param>
internal sealed record CurvePoint(int Iteration, double LearningRate, double Momentum, double Loss, double Value);
