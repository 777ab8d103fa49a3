using System.Security.Cryptography;

namespace Clr;

/// <summary>Writes files whole or not at all: beside the place first, then moved over it in one step.</summary>
internal static class WholeFile
{
    /// <summary>As <c>AtomicFile.Write</c> of Clr.Torch says.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var place = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(place) ?? place;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(
            folder,
            $".{Path.GetFileName(place)}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp"
        );
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, place, overwrite: true);
            FolderSync.Flush(folder);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
