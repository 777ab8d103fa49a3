using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Clr.Torch;

/// <summary>Loads bytes as a shared library by way of a file that only this user can see and that is gone afterwards.</summary>
[SupportedOSPlatform("linux")]
internal static class MendedLibrary
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Loads the library from the first folder that allows it.</summary>
    /// <exception cref="DllNotFoundException">Where no folder allows it: each with its reason, and the remedy.</exception>
    public static void Load(byte[] library, string fileName)
    {
        // a hardened system forbids to execute what lies in its shared folder for temporary files, a service may have no home
        var refusals = new List<Exception>();
        var roots = Roots().ToArray();
        foreach (var root in roots)
        {
            try
            {
                LoadUnder(root, library, fileName);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException)
            {
                refusals.Add(e);
            }
        }
        throw Refuse(fileName, roots, refusals);
    }

    /// <summary>Why no folder would do, and what to set.</summary>
    internal static DllNotFoundException Refuse(
        string fileName,
        IReadOnlyList<string> roots,
        IReadOnlyList<Exception> reasons
    ) =>
        new(
            $"{fileName} was mended for this system but could be loaded from no folder: {string.Join("; ", roots.Zip(reasons, (root, why) => $"'{root}': {why.Message}"))}. Folders mounted noexec allow no library: set TMPDIR to a folder of yours that does.",
            reasons[0]
        );

    private static IEnumerable<string> Roots()
    {
        yield return Path.GetTempPath();
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime)
            yield return runtime;
        if (
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ) is
            { Length: > 0 } home
        )
            yield return home;
    }

    private static void LoadUnder(string root, byte[] library, string fileName)
    {
        var folder = CreatePrivateFolder(root);
        try
        {
            var path = Path.Combine(folder, fileName);
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerOnly,
            };
            using (var file = new FileStream(path, options))
                file.Write(library);
            NativeLibrary.Load(path);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static string CreatePrivateFolder(string root)
    {
        var folder = Path.Combine(root, "clr-torch-" + RandomNumberGenerator.GetHexString(32, lowercase: true));
        Directory.CreateDirectory(folder, OwnerOnly);
        return folder;
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // a network file system keeps a file that is in use under another name; the library is loaded all the same
        }
    }
}
