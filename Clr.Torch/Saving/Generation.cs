using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Clr.Torch.Saving;

/// <summary>
/// A folder that holds one state of a training: its files, and a manifest that is written last. Without a manifest, or where a
/// file is not what the manifest says, it is no generation.
/// </summary>
internal sealed class Generation(string folder, long number, int attempt)
{
    private const string Manifest = "manifest.json";
    private const string Prefix = "generation-";
    private const int Version = 1;

    public string Folder { get; } = folder;

    /// <summary>The training iteration it was saved at.</summary>
    public long Number { get; } = number;

    /// <summary>Which one of that iteration it is, from 0; the greatest is the newest.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>The generations of a folder, complete or not, the newest first.</summary>
    public static IReadOnlyList<Generation> All(string root) =>
        Directory.Exists(root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(root, Prefix + "*")
                    .Select(Named)
                    .OfType<Generation>()
                    .OrderByDescending(generation => generation.Number)
                    .ThenByDescending(generation => generation.Attempt),
            ]
            : [];

    /// <summary>Writes the files, then the manifest; a kill before that leaves no generation.</summary>
    public static Generation Write(string root, long number, IEnumerable<(string Name, Action<Stream> Write)> files)
    {
        // Saving twice at one iteration must not touch the complete generation there is, so each try has a folder of its own:
        // one past the newest, not how many there are. Pruning leaves gaps, and a number in one would count as older.
        var attempt = All(root)
            .Where(generation => generation.Number == number)
            .Select(generation => generation.Attempt + 1)
            .DefaultIfEmpty(0)
            .Max();
        var folder = Path.Combine(
            root,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D19}-{attempt:D4}")
        );
        Directory.CreateDirectory(folder);
        var entries = new List<(string Name, long Bytes, string Hash)>();
        foreach (var (name, write) in files)
        {
            var path = Path.Combine(folder, name);
            AtomicFile.Write(path, write);
            entries.Add((name, new FileInfo(path).Length, HashOf(path)));
        }
        AtomicFile.Write(
            Path.Combine(folder, Manifest),
            stream =>
            {
                using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteNumber("trainingIteration", number);
                json.WriteStartObject("files");
                foreach (var (name, bytes, hash) in entries)
                {
                    json.WriteStartObject(name);
                    json.WriteNumber("bytes", bytes);
                    json.WriteString("sha256", hash);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
                json.WriteEndObject();
            }
        );
        return new Generation(folder, number, attempt);
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Whether every file is there as the manifest says. A manifest of a newer version is an error, not damage.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public bool IsComplete()
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(Manifest)));
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() > Version)
            {
                throw new InvalidDataException(
                    $"'{Folder}' was written by a newer version of this library. Use that version, or move the folder away to go on from an older generation."
                );
            }
            return root.GetProperty("files")
                .EnumerateObject()
                .All(file =>
                    new FileInfo(PathOf(file.Name)) is { Exists: true } found
                    && found.Length == file.Value.GetProperty("bytes").GetInt64()
                    && HashOf(found.FullName) == file.Value.GetProperty("sha256").GetString()
                );
        }
        catch (Exception e)
            when (e
                    is FileNotFoundException
                        or DirectoryNotFoundException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return false;
        }
    }

    public void Delete() => Directory.Delete(Folder, recursive: true);

    /// <summary>The generation that a folder is by its name; null where it has another's name.</summary>
    private static Generation? Named(string folder) =>
        Path.GetFileName(folder)[Prefix.Length..].Split('-') is [var number, var attempt]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var iteration)
        && int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var again)
            ? new Generation(folder, iteration, again)
            : null;

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
