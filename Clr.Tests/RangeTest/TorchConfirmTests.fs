/// Confirming leaves no trace either, however it ends.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.RangeTest.TorchConfirmTests

open System
open System.Threading
open Clr.RangeTesting
open Clr.Torch
open Clr.Tests.RangeTest.TorchWorld
open Clr.Tests.Run
open Xunit

// at least a baseline of 5 steps, two ends of which the lower one takes 20, and six probes between them
let private settings = ConfirmSettings(1e-3, 100.0, Steps = 20, Tolerance = 0.5)

[<Fact>]
let ``a search that ends restores`` () =
    let model, optimizer = world sgd 4
    let before = state model optimizer
    let found = TorchRangeTest.Create(model, optimizer, data.Value, loss model).Confirm settings
    Assert.NotEmpty found.Probes
    unchanged before (state model optimizer)

/// The same search, its loss doing something else at one of its steps.
let private confirm (at: int) (act: unit -> unit) (cancellation: CancellationToken) =
    let model, optimizer = world sgd 4
    let before = state model optimizer
    let mutable calls = 0

    let acting batch =
        calls <- calls + 1

        if calls = at then
            act ()

        loss model batch

    let test = TorchRangeTest.Create(model, optimizer, data.Value, acting)
    let error = Record.Exception(fun () -> test.Confirm(settings, cancellation = cancellation) |> ignore)
    unchanged before (state model optimizer)
    error

[<Law(10)>]
let ``an exception at any step of the search leaves no trace`` (seed: uint16) =
    let at = 1 + int seed % 80
    let error = confirm at (fun () -> failwith "no such batch") CancellationToken.None
    let broken = Assert.IsType<RangeTestException> error
    Assert.True broken.IsRestored
    Assert.Contains("everything was restored: no such batch", broken.Message, StringComparison.Ordinal)

[<Law(10)>]
let ``a cancellation at any step of the search leaves no trace`` (seed: uint16) =
    use source = new CancellationTokenSource()
    let error = confirm (1 + int seed % 80) source.Cancel source.Token
    Assert.IsType<OperationCanceledException> error |> ignore
