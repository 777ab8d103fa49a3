using System.Runtime.InteropServices;

namespace Clr;

/// <summary>
/// Brings the names in a folder to the disk. A file's own flush does not: after a power cut a file that was moved into place
/// may be missing there.
/// </summary>
/// <remarks>
/// Linux and macOS alone; NTFS keeps a journal of its names and has no such call. Source: POSIX.1-2024, <c>fsync</c>, and the
/// Linux manual, fsync(2), which asks for an fsync of the folder, too.
/// </remarks>
internal static class FolderSync
{
    // what file systems answer that have no such thing for folders, or do not let a folder be opened: EINVAL, EACCES
    private const int Invalid = 22;
    private const int Denied = 13;

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    /// <exception cref="IOException">The disk reports an error.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        // 0 is O_RDONLY, on every system that has it
        var file = Open(folder, 0);
        Check(file, folder);
        if (file < 0)
            return;
        try
        {
            Check(Sync(file), folder);
        }
        finally
        {
            _ = Close(file);
        }
    }

    private static void Check(int result, string folder)
    {
        if (result < 0 && Marshal.GetLastPInvokeError() is not (Invalid or Denied) and var error)
            throw new IOException($"'{folder}' cannot be brought to the disk: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
