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
