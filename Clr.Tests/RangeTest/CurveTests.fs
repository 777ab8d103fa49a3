/// What a recorded curve must be.
module Clr.Tests.RangeTest.CurveTests

open System
open Clr.RangeTesting
open Xunit

[<Fact>]
let ``a curve is refused when it is none`` () =
    let refused part (action: unit -> obj) =
        let error = Assert.ThrowsAny<ArgumentException>(action >> ignore)
        Assert.Contains(part, error.Message, StringComparison.Ordinal)

    refused "losses must have one value for each learning rate, but there were 1 for 2" (fun () ->
        Curve.Of([ 1.0; 2.0 ], [ 1.0 ]))

    refused "accuracies must have one value" (fun () -> Curve.Of([ 1.0; 2.0 ], [ 1.0; 2.0 ], [ 1.0 ]))
    refused "number 1 was 1" (fun () -> Curve.Of([ 1.0; 1.0 ], [ 1.0; 1.0 ]))
    refused "number 0 was 0" (fun () -> Curve.Of([ 0.0; 1.0 ], [ 1.0; 1.0 ]))
    refused "number 1 was NaN" (fun () -> Curve.Of([ 1.0; nan ], [ 1.0; 1.0 ]))

[<Fact>]
let ``a spacing that is none is refused by name`` () =
    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () ->
            Curve.Of([ 0.1; 0.2 ], [ 1.0; 2.0 ], spacing = enum<SweepSpacing> 7) |> ignore)

    Assert.Equal("spacing", refusal.ParamName)
    Assert.Contains("spacing must be one of Exponential, Linear, but was 7.", refusal.Message)
