/// The F# of docs/range-test.md.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Docs.RangeTestCode

open Xunit
open Clr.FSharp
open Clr.RangeTesting

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
