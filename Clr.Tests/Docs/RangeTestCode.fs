/// The F# of docs/range-test.md.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Docs.RangeTestCode

open Xunit
open Clr.FSharp
open Clr.RangeTesting
open Clr.Torch
open Clr.Tests.RangeTest.TorchWorld
open Clr.Tests.RangeTest.TorchPoint
open TorchSharp

[<Fact>]
let ``finds the bounds`` () =
    let mutable w = 1.0

    let train (lr: float) =
        let loss = 2.0 * w * w
        w <- w - lr * 4.0 * w
        Measurement loss

    let result =
        RangeTest.trial (fun () -> w <- 1.0) ignore train |> RangeTest.run (RangeTestSettings(Repeats = 1))

    let policy =
        match RangeTest.tryBounds result with
        | Some _ -> result |> RangeTest.triangular2 391L<step / epoch> 4L<epoch>
        | None -> failwith (result.Summary())

    let struct (low, high) = result.Bounds()
    Assert.Equal<float list>([ low; high ], [ policy.Invoke 0L; policy.Invoke 1564L ])
    Assert.True(high < 0.5, "gradient descent breaks at 2 / 4")

[<Fact>]
let ``sweeps a TorchSharp model`` () =
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02)
    let batches = batches 4

    let loss (batch: Batch) = BatchLoss(torch.nn.functional.cross_entropy (model.forward batch.X, batch.Y))

    let result = TorchRangeTest.Create(model, optimizer, batches, loss).Run settings
    Assert.Equal(StopReason.Completed, result.Records[0].Stop)
