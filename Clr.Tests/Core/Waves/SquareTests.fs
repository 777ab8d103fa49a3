module Clr.Tests.Core.Waves.SquareTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () =
    // not quite those of the others: it does not fall from its peak on
    Prop.forAll (Arb.fromGen Parameters.cycle) (fun cycle ->
        let wave = Wave.Square cycle

        let claims =
            Claims(
                Lowest = 0.0,
                Highest = 1.0,
                Period = System.Nullable cycle.Period,
                Cycle = cycle,
                CycleEnd = 0.0,
                PeakShare = fun _ -> 1.0
            )

        Clr.Tests.Claimed.sampled wave claims
        .&. Clr.Tests.Core.Known.isTrue wave
        .&. Law.property ClaimLaws.allocatesNothing wave (Claims(AllocatesNothing = true)))

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Square(Cycle.Of(3L, 2L))
    |> Claimed.gives [ -1L, 1.0; 0L, 0.0; 2L, 0.0; 3L, 1.0; 4L, 1.0; 5L, 0.0 ]

[<Law>]
let ``as many steps at 0 as the cycle goes up, as many at 1 as it goes down`` () =
    Prop.forAll (Gen.zip Parameters.shortDuration Parameters.shortDuration |> Arb.fromGen) (fun (up, down) ->
        let wave = Wave.Square(Cycle.Of(up, down))
        let values = [ for step in 0L .. up + down - 1L -> wave.Invoke step ]
        List.sum values = float down && values = List.sort values)
