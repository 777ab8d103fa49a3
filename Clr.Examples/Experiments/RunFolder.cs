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

    /// <summary>The seeds of which there is a record, in order.</summary>
    public static IReadOnlyList<int> SeedsOf(string root, string contender)
    {
        var (before, after) = ($"{contender}.seed", ".json");
        return
        [
            .. Directory
                .GetFiles(Path.Combine(root, "runs"), $"{before}*{after}")
                .Select(file => Path.GetFileName(file)[before.Length..^after.Length])
                .Select(text =>
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1
                )
                .Where(seed => seed >= 0)
                .Order(),
        ];
    }

    /// <summary>Takes the folder of a run, or null where another process has it.</summary>
    /// <exception cref="UserErrorException">It cannot be taken by anybody.</exception>
    public static RunFolder? TryTake(string root, string contender, int seed)
    {
        var path = Path.ChangeExtension(RecordOf(root, contender, seed), null);
        var held = Path.Combine(path, "lock");
        try
        {
            Directory.CreateDirectory(path);
            // the lock goes with the process, however it ends
            return new RunFolder(
                path,
                new FileStream(held, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"--out: {held} cannot be opened: {failure.Message} Mend its folder, or name another.",
                failure
            );
        }
    }

    // .NET has no exception of its own for it, but these codes: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);

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
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // another process had it in between, saw that the run has ended, and removed it
        }
    }

    public void Dispose() => _held.Dispose();
}
