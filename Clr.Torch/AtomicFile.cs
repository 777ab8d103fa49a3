namespace Clr.Torch;

/// <summary>Writes files whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file under another name beside its place and moves it there when it is complete and on the disk.</summary>
    /// <remarks>
    /// Whatever happens, a kill or a crash at any moment included, there is the old file or the new one under the name; where
    /// writing fails, the old one, if there was one. On Linux and macOS the name, too, is on the disk when this returns; on
    /// Windows the file system sees to it. A kill may leave the unfinished file, a hidden one ending in <c>.tmp</c>. What
    /// <paramref name="write"/> throws is thrown on. Source: POSIX (IEEE Std 1003.1), fsync and rename, which puts one file in
    /// the place of another in one step.
    /// </remarks>
    /// <param name="path">The file to write; a folder that is missing is made.</param>
    /// <param name="write">Writes the content to the stream.</param>
    /// <exception cref="ArgumentNullException">path or write is null.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        Guard.NotNull(path);
        Guard.NotNull(write);
        WholeFile.Write(path, write);
    }
}
