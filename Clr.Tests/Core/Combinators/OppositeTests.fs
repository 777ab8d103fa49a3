module Clr.Tests.Core.Combinators.OppositeTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private rates = Gen.two (Gen.elements [ 0.0; 1e-300; 0.1; 0.3; 1.0; 5.0; 1e300 ])
let private momenta = Gen.two (Gen.elements [ 0.0; 0.85; 0.9; 0.95; 0.1; 1.0 ])

let private ordered =
    Gen.map2 (fun (a, b) (c, d) -> (min a b, max a b), (min c d, max c d)) rates momenta

[<Law(1000)>]
let ``opposite: falls in a straight line while the rate rises, and never leaves its range`` () =
    let built ((lowLr, highLr), (low, high)) (x: Schedule) : Schedule = x.Opposite(lowLr, highLr, low, high)

    // the law of Algebra on the exact values, and the straight line to 4 ulp of the greatest momentum
    means ordered none (fun arguments x -> built arguments x[0]) (fun arguments x t ->
        (built arguments (ofFunction (fun _ -> x[0].Invoke t))).Invoke 0L)
    .&. Prop.forAll
        (Gen.zip ordered (Gen.choose (0, 1000)) |> Arb.fromGen)
        (fun (((lowLr, highLr), (low, high)) as arguments, thousandths) ->
            let rate = lowLr + (highLr - lowLr) * float thousandths / 1000.0
            let found = (built arguments (ofFunction (fun _ -> rate))).Invoke 0L

            if lowLr = highLr then
                found = high
            else
                let line = high - (high - low) * (rate - lowLr) / (highLr - lowLr)
                low <= found && found <= high && abs (found - line) <= 4.0 * 2.0 ** -53.0 * high)

[<Law(1000)>]
let ``exact at both ends, held beyond them`` () =
    Prop.forAll (Arb.fromGen ordered) (fun (((lowLr, highLr), (low, high)) as _arguments) ->
        let at (rate: float) = (ofFunction (fun _ -> rate)).Opposite(lowLr, highLr, low, high).Invoke 0L

        Bits.same high (at lowLr)
        && (lowLr = highLr || Bits.same low (at highLr))
        && Bits.same high (at (lowLr - 1.0))
        && Bits.same low (at (highLr + 1.0 + highLr)))

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Opposite(1.0, 5.0, 0.85, 0.95)
    |> gives [ 0L, 0.95; 4L, 0.85; 8L, 0.95 ]

[<Fact>]
let ``momenta may be any numbers, below 0 too, and are exact to the sign of a zero`` () =
    let opposite low high = Policy.Triangular(1.0, 5.0, 4L).Opposite(1.0, 5.0, low, high)
    opposite -1.0 1.0 |> gives [ 0L, 1.0; 1L, 0.5; 3L, -0.5; 4L, -1.0 ]
    opposite -3.0 -1.0 |> gives [ 0L, -1.0; 1L, -1.5; 3L, -2.5; 4L, -3.0 ]
    opposite -0.0 1.0 |> gives [ 0L, 1.0; 2L, 0.5; 4L, -0.0 ]

[<Fact>]
let ``the momentum of PyTorch's cyclic and one-cycle tests`` () =
    // test_lrscheduler, one-cycle linear: lr 1, 13, 25 with momentum 22, 11.5, 1
    Policy.Triangular(1.0, 25.0, 2L).Opposite(1.0, 25.0, 1.0, 22.0)
    |> gives [ 0L, 22.0; 1L, 11.5; 2L, 1.0; 3L, 11.5; 4L, 22.0 ]

[<Fact>]
let ``NaN stays NaN`` () = (ofFunction (fun _ -> nan)).Opposite(0.0, 1.0, 0.85, 0.95) |> gives [ 0L, nan ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).Opposite(1.0, 5.0, 0.85, 0.95))
