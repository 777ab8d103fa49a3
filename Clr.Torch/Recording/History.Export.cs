using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clr.Torch;

public sealed partial class History
{
    /// <summary>The columns by their names, copied: for a picture, a data frame, or anything else that takes columns.</summary>
    /// <remarks>
    /// What is recorded later does not change them. Example, with Clr.Plot:
    /// <c>Draw.History(history.Iterations, history.ToDictionary("lr", "loss"), noisy: ["loss"])</c>.
    /// </remarks>
    /// <param name="columns">The columns wanted, in this order; all in the order of <see cref="Columns"/> where none is named.</param>
    /// <returns>The values of each, <see cref="Missing"/> (a NaN) where one was not measured; as long as <see cref="Iterations"/>.</returns>
    /// <exception cref="ArgumentNullException">columns or a name is null.</exception>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyDictionary<string, double[]> ToDictionary(params string[] columns)
    {
        var chosen = new OrderedDictionary<string, double[]>();
        foreach (var column in Guard.NotNull(columns).Length == 0 ? _names : columns)
            chosen[Guard.NotNull(column, nameof(columns))] = this[column].ToArray();
        return chosen;
    }

    /// <summary>Writes the rows as comma-separated values: a line of names, then a line a row; a missing metric is an empty field.</summary>
    /// <remarks>
    /// Numbers are in the invariant culture and read back bit for bit; names are quoted as RFC 4180 has it. Lines end with a
    /// line feed alone. What the writer throws is thrown on. Source: RFC 4180, section 2, rules 5 to 7.
    /// </remarks>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">writer is null.</exception>
    public void WriteCsv(TextWriter writer)
    {
        Guard.NotNull(writer);
        writer.Write("iteration");
        foreach (var name in _names)
        {
            writer.Write(',');
            writer.Write(Quoted(name));
        }
        writer.Write('\n');
        for (var row = 0; row < Count; row++)
        {
            writer.Write(Guard.Text(_iterations[row]));
            foreach (var column in _columns)
            {
                writer.Write(',');
                if (!IsMissing(column[row]))
                    writer.Write(Guard.Text(column[row]));
            }
            writer.Write('\n');
        }
    }

    /// <summary>Writes the rows as comma-separated values to a file, whole or not at all.</summary>
    /// <param name="path">The file; a folder that is missing is made.</param>
    /// <exception cref="ArgumentNullException">path is null.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void SaveCsv(string path) =>
        AtomicFile.Write(
            path,
            stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                WriteCsv(writer);
            }
        );

    /// <summary>Writes the columns as one JSON object of arrays, <c>iteration</c> first.</summary>
    /// <remarks>
    /// Numbers read back bit for bit. A missing metric is <c>null</c>; as JSON has no other numbers than finite ones, the rest
    /// are the strings "NaN", "Infinity" and "-Infinity". What the stream throws is thrown on. Source: RFC 8259, section 6.
    /// </remarks>
    /// <param name="stream">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException">stream is null.</exception>
    public void WriteJson(Stream stream)
    {
        Guard.NotNull(stream);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("iteration");
        foreach (var iteration in _iterations)
            json.WriteNumberValue(iteration);
        json.WriteEndArray();
        for (var i = 0; i < _names.Length; i++)
        {
            json.WriteStartArray(_names[i]);
            foreach (var value in _columns[i])
                WriteValue(json, value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the columns as JSON to a file, whole or not at all.</summary>
    /// <param name="path">The file; a folder that is missing is made.</param>
    /// <exception cref="ArgumentNullException">path is null.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void SaveJson(string path) => AtomicFile.Write(path, WriteJson);

    private static void WriteValue(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteRawValue(Guard.Text(value));
        else if (IsMissing(value))
            json.WriteNullValue();
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static string Quoted(string name) =>
        name.AsSpan().ContainsAny(',', '"', '\n') || name.Contains('\r', StringComparison.Ordinal)
            ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : name;
}
