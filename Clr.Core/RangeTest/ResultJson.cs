using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clr.RangeTesting;

public sealed partial record RangeTestResult
{
    /// <summary>The whole result as JSON: settings, sweeps, readings, estimates, warnings and, if there is one, the confirmation.</summary>
    /// <remarks>Numbers have all their digits; NaN and infinity, which JSON lacks, are the strings "NaN", "Infinity" and "-Infinity",
    /// as in .NET's own named literals.</remarks>
    /// <returns>The text, indented.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
            ResultJson.Write(writer, this);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    // the text is for files, not for web pages: apostrophes need no escape
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Writes a result, part by part.</summary>
internal static class ResultJson
{
    public static void Write(Utf8JsonWriter json, RangeTestResult result)
    {
        json.WriteStartObject();
        Settings(json, result.Settings);
        json.WriteBoolean("readsValidation", result.ReadsValidation);
        json.WriteString("grade", result.Grade.ToString());
        Array(json, "warnings", result.Warnings, warning => json.WriteStringValue(warning));
        json.WriteStartObject("estimates");
        foreach (RangeRule rule in Enum.GetValues<RangeRule>())
            Estimate(json, rule.ToString(), result.Estimates[rule]);
        json.WriteEndObject();
        if (result.AccuracyBounds is { } accuracy)
        {
            json.WriteStartObject("accuracyEstimates");
            Estimate(json, "BaseLr", accuracy.BaseLr);
            Estimate(json, "MaxLr", accuracy.MaxLr);
            json.WriteString("turn", accuracy.Turn.ToString());
            json.WriteEndObject();
        }
        Array(json, "sweeps", result.Records, record => Sweep(json, record));
        Array(json, "readings", result.Readings, reading => Reading(json, reading));
        Array(json, "accuracyReadings", result.AccuracyReadings, reading => Accuracy(json, reading));
        if (result.Confirmation is { } confirmation)
            Confirmation(json, confirmation);
        json.WriteEndObject();
    }

    private static void Settings(Utf8JsonWriter json, RangeTestSettings settings)
    {
        json.WriteStartObject("settings");
        json.WriteString("spacing", settings.Plan.Spacing.ToString());
        Number(json, "lowest", settings.Plan.Lowest);
        Number(json, "highest", settings.Plan.Highest);
        json.WriteNumber("points", settings.Plan.Points);
        json.WriteNumber("repeats", settings.Repeats);
        json.WriteNumber("seed", settings.Seed);
        json.WriteNumber("resamplings", settings.Resamplings);
        Number(json, "beta", settings.Stop.Beta);
        Number(json, "ratio", settings.Stop.Ratio);
        json.WriteEndObject();
    }

    private static void Sweep(Utf8JsonWriter json, SweepRecord record)
    {
        json.WriteStartObject();
        json.WriteString("stop", record.Stop.ToString());
        if (record.Fault is not null)
            json.WriteString("fault", record.Fault.Message);
        Array(json, "lr", record.Points, p => Value(json, p.LearningRate));
        Array(json, "loss", record.Points, p => Value(json, p.Loss));
        Array(json, "average", record.Points, p => Value(json, p.Average));
        if (record.Points.Any(p => p.Accuracy is not null))
            Array(json, "accuracy", record.Points, p => Value(json, p.Accuracy));
        if (record.Points.Any(p => p.ValidationLoss is not null))
            Array(json, "validationLoss", record.Points, p => Value(json, p.ValidationLoss));
        json.WriteEndObject();
    }

    private static void Reading(Utf8JsonWriter json, LossReading reading)
    {
        json.WriteStartObject();
        Number(json, "baseline", reading.Baseline);
        Number(json, "noise", reading.Noise);
        Number(json, "drop", reading.Drop);
        Number(json, "bandwidth", reading.Bandwidth);
        json.WriteStartObject("answers");
        foreach (RangeRule rule in Enum.GetValues<RangeRule>())
            Answer(json, rule.ToString(), reading[rule]);
        json.WriteEndObject();
        Array(json, "warnings", reading.Suggestion.Warnings, warning => json.WriteStringValue(warning));
        Array(json, "lr", reading.LearningRates, lr => Value(json, lr));
        Array(json, "smoothed", reading.Smoothed, s => Value(json, s));
        json.WriteEndObject();
    }

    private static void Accuracy(Utf8JsonWriter json, AccuracyReading reading)
    {
        json.WriteStartObject();
        Answer(json, "baseLr", reading.BaseLr);
        Answer(json, "maxLr", reading.MaxLr);
        json.WriteString("turn", reading.Turn.ToString());
        Array(json, "lr", reading.LearningRates, lr => Value(json, lr));
        Array(json, "smoothed", reading.Smoothed, s => Value(json, s));
        json.WriteEndObject();
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        Answer(json, "answer", estimate.Answer);
        json.WriteNumber("signals", estimate.Signals);
        json.WriteNumber("sweeps", estimate.Sweeps);
        Number(json, "low", estimate.Low);
        Number(json, "high", estimate.High);
        Number(json, "spreadBetween", estimate.SpreadBetween);
        Number(json, "spreadWithin", estimate.SpreadWithin);
        json.WriteString("grade", estimate.Grade.ToString());
        json.WriteEndObject();
    }

    private static void Confirmation(Utf8JsonWriter json, Confirmation confirmation)
    {
        json.WriteStartObject("confirmation");
        Answer(json, "limit", confirmation.Limit);
        Number(json, "baseline", confirmation.Baseline);
        Array(
            json,
            "probes",
            confirmation.Probes,
            probe =>
            {
                json.WriteStartObject();
                Number(json, "lr", probe.LearningRate);
                json.WriteNumber("steps", probe.Steps);
                Number(json, "endLoss", probe.EndLoss);
                json.WriteBoolean("stable", probe.IsStable);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, string name, Answer answer)
    {
        json.WriteStartObject(name);
        json.WriteString("status", answer.GetType().Name);
        if (answer is Answer.NoSignal { Reason: var reason })
            json.WriteString("reason", reason);
        else
            Number(json, "lr", answer.Rate);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        Value(json, value);
    }

    private static void Value(Utf8JsonWriter json, double? value)
    {
        if (value is not { } number)
            json.WriteNullValue();
        else if (double.IsFinite(number))
            json.WriteRawValue(Guard.Text(number));
        else
            json.WriteStringValue(Guard.Text(number));
    }
}
