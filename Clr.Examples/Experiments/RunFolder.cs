using System.Globalization;
using System.Text.Json;

namespace Clr.Examples.Experiments;

/// <summary>
/// The place of one run on the disk: its checkpoints while it runs, its record when it has ended. Held by one process at a time.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private readonly FileStream _held;

    private RunFolder(string folder, FileStream held)
    {
        Folder = folder;
        _held = held;
    }

    /// <summary>The folder of the checkpoints.</summary>
    public string Folder { get; }

    public static string RecordOf(string root, string contender, int seed) =>
        Path.Combine(root, "runs", string.Create(CultureInfo.InvariantCulture, $"{contender}.seed{seed}.json"));

    /// <summary>Takes the folder of a run, or null where another process has it.</summary>
    public static RunFolder? TryTake(string root, string contender, int seed)
    {
        var path = Path.ChangeExtension(RecordOf(root, contender, seed), null);
        Directory.CreateDirectory(path);
        try
        {
            // the lock goes with the process, however it ends
            return new RunFolder(
                path,
                new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a run was begun here and has not ended.</summary>
    public static bool IsBegun(string root, string contender, int seed) =>
        Directory.Exists(Path.ChangeExtension(RecordOf(root, contender, seed), null));

    /// <summary>The record of a run that has ended, or null.</summary>
    /// <exception cref="UserErrorException">The file is no record.</exception>
    public static RunRecord? Ended(string root, string contender, int seed)
    {
        var path = RecordOf(root, contender, seed);
        if (!File.Exists(path))
            return null;
        try
        {
            return RunRecord.Parse(File.ReadAllText(path));
        }
        catch (JsonException wrong)
        {
            throw new UserErrorException(
                $"{path} is no record of a run: {wrong.Message} Remove it to run it again.",
                wrong
            );
        }
    }

    /// <summary>Lets the checkpoints go.</summary>
    public void Remove()
    {
        Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public void Dispose() => _held.Dispose();
}
