/// What .ci/fuzz has found in the reader of checkpoints, each once more.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.CheckpointDamageTests

open System
open System.IO
open Clr.Fuzz
open Clr.Tests.TempFolder
open Clr.Tests.Torch.SmallTraining
open TorchSharp
open Xunit

/// A checkpoint whose only generation is changed before another training restores it, which must be refused.
let private refusal change =
    inFolder (fun folder ->
        let saved = Training()
        saved.Learn()
        saved.Checkpoint(folder).Save 1L
        change (Directory.GetDirectories folder |> Array.exactlyOne)
        let other = Training()
        let before = other.State
        let message = refusedBy<InvalidDataException>(fun () -> other.Checkpoint(folder).Restore() |> ignore)
        Assert.Contains(folder, message)
        Assert.Equal(before, other.State)
        message)

/// Changes some bytes of the random generator's state, under a manifest that vouches for them.
let private random (at: int) (bytes: byte[]) (generation: string) =
    let path = Path.Combine(generation, "random.bin")
    let all = File.ReadAllBytes path
    use state = torch.random.get_rng_state ()
    // what comes before the state is its type and its shape
    let start = all.Length - int state.NumberOfElements
    bytes.CopyTo(all, start + at)
    File.WriteAllBytes(path, all)
    Documents.vouch generation "random.bin"

[<Theory>]
[<InlineData(8, 0)>]
[<InlineData(8, 625)>]
[<InlineData(12, 0)>]
[<InlineData(16, 625)>]
let ``a state that is no random generator's is refused, where libtorch would end the process`` (at: int, value: int) =
    let message = refusal (random at (BitConverter.GetBytes value))
    Assert.Contains("random.bin", message)
    Assert.Contains("no state of TorchSharp's random generator", message)

[<Fact>]
let ``a manifest that lists what no file can be called is damage`` () =
    refusal (fun generation ->
        let path = Path.Combine(generation, "manifest.json")
        File.WriteAllText(path, (File.ReadAllText path).Replace("position.txt", "position\\u0000.txt")))
    |> fun message -> Assert.Contains("not one is intact", message)
