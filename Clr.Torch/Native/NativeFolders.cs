using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Clr.Torch;

/// <summary>Where TorchSharp's native libraries may lie: beside the program, or in the packages that a script uses.</summary>
internal static class NativeFolders
{
    /// <summary>The first file of that name (a pattern is allowed) in the folders, or null.</summary>
    public static string? Find(IEnumerable<string> folders, string pattern) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(folder, pattern)).FirstOrDefault();

    /// <summary>The folders that exist, the nearest to the program first.</summary>
    public static List<string> Search()
    {
        var platform = "linux-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var natives = Path.Combine("runtimes", platform, "native");
        // empty where the program is one single file; the host's own directories serve then
        var torchSharp = Path.GetDirectoryName(typeof(torch).Assembly.Location) ?? "";
        string[] near = torchSharp.Length > 0 ? [AppContext.BaseDirectory, torchSharp] : [AppContext.BaseDirectory];
        return
        [
            .. near.SelectMany(folder => new[] { folder, Path.Combine(folder, natives) })
                .Concat(OfHost())
                .Concat(OfPackages(torchSharp, platform, natives))
                .Select(Path.GetFullPath)
                .Distinct()
                .Where(Directory.Exists),
        ];
    }

    private static string[] OfHost() =>
        (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );

    // F# Interactive takes assemblies from the package folder: PACKAGES/torchsharp/VERSION/lib/FRAMEWORK/TorchSharp.dll
    private static IEnumerable<string> OfPackages(string torchSharp, string platform, string natives)
    {
        var package = Path.GetDirectoryName(Path.GetDirectoryName(torchSharp));
        var packages = Path.GetDirectoryName(Path.GetDirectoryName(package));
        if (package is null || packages is null)
            yield break;
        yield return Path.Combine(package, natives);
        // torch.__version__ would start TorchSharp's own search, which fails before the mend; the constant behind it does not
        var constant = typeof(torch).GetField("libtorchPackageVersion", BindingFlags.Static | BindingFlags.NonPublic);
        if (!Version.TryParse(constant?.GetRawConstantValue() as string, out var version) || version.Build < 0)
            yield break;
        // NuGet names the folder of 2.10.0.0 "2.10.0"
        foreach (var folder in new[] { version.ToString(), version.ToString(3) })
            yield return Path.Combine(packages, "libtorch-cpu-" + platform, folder, natives);
    }
}
