using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Clr.Torch.Saving;

/// <summary>
/// A folder that holds one state of a training: its files, and a manifest that is written last. Without a manifest, or where a
/// file is not what the manifest says, it is no generation.
/// </summary>
internal sealed class Generation(string folder, long number, long iteration)
{
    private const string Manifest = "manifest.json";
    private const string Prefix = "generation-";
    private const string At = "at";
    private const int Version = 1;

    public string Folder { get; } = folder;

    /// <summary>Its number in the order of saving, from 0; the greatest is the newest, whatever iteration it was saved at.</summary>
    public long Number { get; } = number;

    /// <summary>The training iteration it was saved at.</summary>
    public long Iteration { get; } = iteration;

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
                    .ThenByDescending(generation => generation.Iteration),
            ]
            : [];

    /// <summary>Writes the files, then the manifest; a kill before that leaves no generation.</summary>
    /// <param name="root">The folder of the training.</param>
    /// <param name="iteration">The training iteration.</param>
    /// <param name="parts">What it holds.</param>
    public static Generation Write(string root, long iteration, IReadOnlyList<Part> parts)
    {
        // One past the newest, not how many there are: pruning leaves gaps, and a number in one would count as older.
        var number = All(root) is [var newest, ..] ? newest.Number + 1 : 0;
        var folder = Path.Combine(
            root,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D8}-{At}-{iteration}")
        );
        Directory.CreateDirectory(folder);
        FolderSync.Flush(root);
        var entries = new List<(string Name, long Bytes, string Hash)>();
        foreach (var part in parts)
        {
            var path = Path.Combine(folder, part.File);
            // not atomically: until the manifest is there, nobody reads it
            using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                part.Write(stream);
            // opened again, as the writer of an attachment may have closed the stream
            using (var written = File.OpenHandle(path, access: FileAccess.Write))
                RandomAccess.FlushToDisk(written);
            entries.Add((part.File, new FileInfo(path).Length, HashOf(path)));
        }
        FolderSync.Flush(folder);
        AtomicFile.Write(
            Path.Combine(folder, Manifest),
            stream =>
            {
                using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteNumber("trainingIteration", iteration);
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
        return new Generation(folder, number, iteration);
    }

    /// <summary>The names of the files that the manifest of a complete generation lists.</summary>
    public IReadOnlyList<string> Files()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(Manifest)));
        return [.. document.RootElement.GetProperty("files").EnumerateObject().Select(file => file.Name)];
    }

    /// <summary>Whether it was once complete.</summary>
    public bool HasManifest => File.Exists(PathOf(Manifest));

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
                        // a name that no path may have
                        or ArgumentException
            )
        {
            return false;
        }
    }

    /// <summary>Deletes it, the manifest first: a kill in between leaves what was never complete, not what looks damaged.</summary>
    public void Delete()
    {
        File.Delete(PathOf(Manifest));
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The generation that a folder is by its name; null where it has another's name.</summary>
    private static Generation? Named(string folder) =>
        Path.GetFileName(folder)[Prefix.Length..].Split('-') is [var number, At, var iteration]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
        && long.TryParse(iteration, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new Generation(folder, order, at)
            : null;

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
