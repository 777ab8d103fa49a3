using Clr.Torch;

namespace Clr.Examples;

/// <summary>The folder that <c>--out</c> names, seen to before anything is printed or trained.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder if it is missing, and sees whether it can be written to.</summary>
    /// <exception cref="UserErrorException">It cannot.</exception>
    public static void Require(string folder)
    {
        if (File.Exists(folder))
            throw new UserErrorException($"--out: {folder} is a file, not a folder. Name another folder.");
        // of its own, as several machines may begin in one folder at once
        var probe = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(probe, _ => { });
            File.Delete(probe);
        }
        // an ArgumentException is of a character that no path may have
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--out: {folder} cannot be written to. Name another folder.", failure);
        }
    }
}
