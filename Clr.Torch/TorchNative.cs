using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using TorchSharp;

namespace Clr.Torch;

/// <summary>Makes TorchSharp's native library load on systems older than the compiler it was built with.</summary>
public static class TorchNative
{
    private const string FileName = "libLibTorchSharp.so";
    private const string TooOldLibrary = "libstdc++.so.6";
    private const string MissingVersion = "GLIBCXX_3.4.32";

    // each needs the ones before it, and libLibTorchSharp.so needs them all
    private static readonly string[] NeededFirst = ["libgomp*.so*", "libc10.so", "libtorch_cpu.so", "libtorch.so"];

    private static readonly Lock Gate = new();
    private static volatile bool loaded;

    /// <summary>
    /// Loads TorchSharp's native library on Linux, also where the system's C++ library lacks <c>GLIBCXX_3.4.32</c>
    /// (Debian 12, Ubuntu 22.04, RHEL 9). Call it first, before anything of TorchSharp.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The library is first tried as it is. Only where the loader refuses it for want of that one version, which no
    /// call in it uses, a copy that marks the version as optional is written to a new folder that only this user can
    /// enter, loaded, and removed at once. Neither the program's folder nor the package cache is written to.
    /// </para>
    /// <para>
    /// The libraries are looked for beside the program, in <c>runtimes/linux-x64/native</c>, in the directories of the
    /// .NET host, and, for F# scripts and notebooks, in the package folders beside TorchSharp's own; where none is
    /// found, TorchSharp's own search and its own report take over.
    /// </para>
    /// <para>
    /// On Windows, macOS, and from the second call on, it does nothing. It may be called from several threads.
    /// </para>
    /// <para>
    /// Source: U. Drepper, ELF Symbol Versioning: a version that is needed with the flag VER_FLG_WEAK may be missing.
    /// </para>
    /// <example><code>
    /// TorchNative.EnsureLoaded();
    /// using var x = TorchSharp.torch.ones(2);
    /// </code></example>
    /// </remarks>
    /// <exception cref="DllNotFoundException">The library does not load, for the reason that the loader gives.</exception>
    public static void EnsureLoaded()
    {
        if (loaded || !OperatingSystem.IsLinux())
            return;
        lock (Gate)
        {
            if (!loaded)
                Load();
            loaded = true;
        }
    }

    [SupportedOSPlatform("linux")]
    private static void Load()
    {
        if (NativeLibrary.TryLoad("LibTorchSharp", typeof(torch).Assembly, null, out _))
            return;
        var folders = NativeFolders.Search();
        var library = NativeFolders.Find(folders, FileName);
        if (library is null)
        {
            AsTorchSharpDoes();
            return;
        }
        foreach (var needed in NeededFirst)
            if (NativeFolders.Find(folders, needed) is { } path)
                NativeLibrary.Load(path);
        try
        {
            NativeLibrary.Load(library);
        }
        catch (DllNotFoundException refused) when (NamesTheMissingVersion(refused.Message))
        {
            LoadMended(library, refused);
        }
        catch (DllNotFoundException refused) when (NativeFolders.Find(folders, NeededFirst[^1]) is null)
        {
            throw Missing(refused);
        }
    }

    private static void AsTorchSharpDoes()
    {
        try
        {
            torch.InitializeDeviceType(DeviceType.CPU);
        }
        catch (Exception refused)
            when (refused is DllNotFoundException or TypeInitializationException or NotSupportedException)
        {
            throw Missing(refused);
        }
    }

    private static DllNotFoundException Missing(Exception refused) =>
        new(
            $"TorchSharp's native libraries were not found beside the program nor among its packages. Add the package for this system to the program, such as libtorch-cpu-linux-x64 in the version that TorchSharp 0.107 is made for, 2.10.0. The loader says: {refused.Message}",
            refused
        );

    // the loader's sentence is translated into the user's language, the names in it are not
    private static bool NamesTheMissingVersion(string message) =>
        message.Contains(TooOldLibrary, StringComparison.Ordinal)
        && message.Contains(MissingVersion, StringComparison.Ordinal);

    [SupportedOSPlatform("linux")]
    private static void LoadMended(string library, DllNotFoundException refused)
    {
        byte[] mended;
        try
        {
            mended = WeakVersion.Mend(File.ReadAllBytes(library), TooOldLibrary, MissingVersion);
        }
        catch (ElfRefusedException e)
        {
            throw new DllNotFoundException($"{refused.Message} It cannot be mended: {e.Message}", e);
        }
        MendedLibrary.Load(mended, FileName);
    }
}
