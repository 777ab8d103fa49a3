using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clr.Torch.Saving;

/// <summary>
/// A scheduler's state as JSON and back. Doubles are texts: JSON has no infinity, and .NET's shortest form of a double does not
/// always read back to the same bits (see Guard.Text).
/// </summary>
internal static class StateJson
{
    public const int Version = 1;

    private const string Format = "Clr.Torch.Scheduler";
    private const string Checksum = "checksum";

    // Descriptions are to be read by people: <, > and quotes stay what they are.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, SavedState state) => Write(stream, state, ChecksumOf(state));

    private static void Write(Stream stream, SavedState state, string? checksum)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        if (checksum is not null)
            json.WriteString(Checksum, checksum);
        json.WriteNumber("trainingIteration", state.TrainingIteration);
        json.WriteNumber("resetStep", state.ResetStep);
        json.WriteStartArray("schedules");
        foreach (var schedule in state.Schedules)
        {
            json.WriteStartObject();
            json.WriteString("parameter", schedule.Parameter.ToString());
            if (schedule.Group is { } group)
                json.WriteNumber("group", group);
            json.WriteString("factor", Guard.Text(schedule.Factor));
            json.WriteString("fingerprint", schedule.Fingerprint.ToString());
            json.WriteString("description", schedule.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (state.Plateau is { } plateau)
            WritePlateau(json, plateau);
        json.WriteEndObject();
    }

    /// <summary>Reads all of it before anything is used.</summary>
    /// <exception cref="InvalidDataException">It is not a scheduler's state, is damaged, or is of a newer version.</exception>
    public static SavedState Read(JsonElement root)
    {
        try
        {
            if (Text(root, "format") != Format)
                throw new FormatException($"format is '{Text(root, "format")}', not '{Format}'");
            var version = root.Member("version").GetInt32();
            if (version > Version)
            {
                throw new InvalidDataException(
                    $"it is of version {Guard.Text(version)}, and this library reads up to {Guard.Text(Version)}. Use the library that wrote it, or a newer one."
                );
            }
            var iteration = NotNegative(root, "trainingIteration", long.MaxValue);
            var state = new SavedState(
                iteration,
                NotNegative(root, "resetStep", iteration),
                [.. root.Member("schedules").EnumerateArray().Select(Schedule)],
                root.TryGetProperty("plateau", out var plateau) ? Plateau(plateau) : null
            );
            RequireIntact(root, state);
            return state;
        }
        catch (Exception e)
            when (e is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"it is not what a scheduler saves: {e.Message}", e);
        }
    }

    // Of what was read, not of the text: a document that was laid out anew is still the same.
    private static void RequireIntact(JsonElement root, SavedState state)
    {
        if (
            root.TryGetProperty(Checksum, out var written)
            && written.GetString() is var saved
            && saved != ChecksumOf(state)
        )
        {
            throw new InvalidDataException(
                $"its {Checksum} is '{saved}', but that of what it holds is '{ChecksumOf(state)}': it was damaged or changed. Take an older copy; where it was changed by hand, remove the line with the {Checksum}."
            );
        }
    }

    private static string ChecksumOf(SavedState state)
    {
        using var stream = new MemoryStream();
        Write(stream, state, null);
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)))[..16];
    }

    private static SavedSchedule Schedule(JsonElement one) =>
        new(
            Choice<HyperParameter>(one, "parameter"),
            one.TryGetProperty("group", out var group) ? group.GetInt32() : null,
            Number(one, "factor"),
            Fingerprint.Parse(Text(one, "fingerprint")),
            Text(one, "description")
        );

    private static void WritePlateau(Utf8JsonWriter json, Damping plateau)
    {
        var (rule, state) = (plateau.Rule, plateau.State);
        json.WriteStartObject("plateau");
        json.WriteString("mode", rule.Mode.ToString());
        json.WriteString("factor", Guard.Text(rule.Factor));
        json.WriteNumber("patience", rule.Patience);
        json.WriteString("threshold", Guard.Text(rule.Threshold));
        json.WriteString("thresholdMode", rule.ThresholdMode.ToString());
        json.WriteNumber("cooldown", rule.Cooldown);
        json.WriteString("minFactor", Guard.Text(rule.MinFactor));
        json.WriteString("minRate", Guard.Text(rule.MinRate));
        json.WriteString("best", Guard.Text(state.Best));
        json.WriteNumber("badInARow", state.BadInARow);
        json.WriteNumber("cooldownLeft", state.CooldownLeft);
        json.WriteString("currentFactor", Guard.Text(state.Factor));
        json.WriteEndObject();
    }

    private static Damping Plateau(JsonElement one) =>
        new(
            new Plateau(
                Choice<PlateauMode>(one, "mode"),
                Number(one, "factor"),
                one.Member("patience").GetInt64(),
                Number(one, "threshold"),
                Choice<ThresholdMode>(one, "thresholdMode"),
                one.Member("cooldown").GetInt64(),
                Number(one, "minFactor"),
                Number(one, "minRate")
            ),
            new PlateauState(
                Number(one, "best"),
                NotNegative(one, "badInARow", long.MaxValue),
                NotNegative(one, "cooldownLeft", long.MaxValue),
                Number(one, "currentFactor") is >= 0 and <= 1 and var factor
                    ? factor
                    : throw new FormatException("currentFactor must be from 0 to 1")
            )
        );

    private static JsonElement Member(this JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) ? value : throw new FormatException($"{name} is missing");

    private static string Text(JsonElement one, string name) =>
        one.Member(name).GetString() ?? throw new FormatException($"{name} is null");

    private static double Number(JsonElement one, string name) =>
        double.TryParse(Text(one, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"{name} is '{Text(one, name)}', which is no number");

    private static long NotNegative(JsonElement one, string name, long most) =>
        one.Member(name).GetInt64() is var value && value >= 0 && value <= most
            ? value
            : throw new FormatException($"{name} must be from 0 to {Guard.Text(most)}, but was {Guard.Text(value)}");

    private static T Choice<T>(JsonElement one, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(one, name), out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException(
                $"{name} is '{Text(one, name)}', not one of {string.Join(", ", Enum.GetNames<T>())}"
            );
}
