module Clr.Tests.Torch.TorchNativeTests

open System
open System.IO
open System.Threading.Tasks
open Clr.Torch
open TorchSharp
open Xunit

[<Fact>]
let ``TorchSharp computes, and loading again from many threads changes nothing`` () =
    Parallel.For(0, 64, fun (_: int) -> TorchNative.EnsureLoaded()) |> ignore
    use ones = torch.ones 3L
    use sum = ones.sum ()
    Assert.Equal(3f, sum.item<float32>())

[<Fact>]
let ``a mended copy is gone from the disk once it is loaded`` () =
    if OperatingSystem.IsLinux() then
        let loaded =
            File.ReadAllLines "/proc/self/maps"
            |> Array.filter _.Contains("libLibTorchSharp.so")
            |> Array.map (fun line -> line.Substring(line.IndexOf '/'))

        Assert.NotEmpty loaded

        for path in loaded do
            if path.Contains "clr-torch-" then
                Assert.EndsWith(" (deleted)", path)
                Assert.False(Directory.Exists(Path.GetDirectoryName path))

/// On a system that mounts every such folder noexec this is what a user gets.
[<Fact>]
let ``where no folder allows to load a library, each is named with its reason, and TMPDIR is the remedy`` () =
    if OperatingSystem.IsLinux() then
        let error =
            MendedLibrary.Refuse(
                "libLibTorchSharp.so",
                [| "/tmp/"; "/run/user/7" |],
                [| DllNotFoundException "failed to map segment"; UnauthorizedAccessException "no" |]
            )

        for part in [ "libLibTorchSharp.so"; "'/tmp/': failed to map segment"; "'/run/user/7': no"; "set TMPDIR" ] do
            Assert.Contains(part, error.Message)
