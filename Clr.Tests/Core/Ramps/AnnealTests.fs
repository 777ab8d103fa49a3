/// The ramps whose shape is an argument.
module Clr.Tests.Core.Ramps.AnnealTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Ramps.Transitions

let private shapes = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

let private position =
    Gen.oneof
        [
            Gen.choose (-1000, 1000) |> Gen.map (fun n -> float n / 8.0)
            Gen.choose64 (0L, 1L <<< 40) |> Gen.map float
        ]

[<Law(1000)>]
let ``between two positions: exact at the whole steps beyond them, monotone, within its ends`` () =
    Claimed.keeps (
        gen {
            let! shape = shapes
            let! from, until = ends
            let! one, other = Gen.zip position position
            let start, finish = min one other, max one other

            return Ramp.Between(shape, from, until, start, finish) |> claimsOf from until (int64 (Math.Ceiling finish))
        }
    )

[<Fact>]
let ``the examples of the documentation`` () =
    Ramp.Between(Anneal.Linear, 0.0, 3.0, 0.5, 2.0)
    |> Claimed.gives [ 0L, 0.0; 1L, 1.0; 2L, 3.0; 3L, 3.0 ]
    // no length: from before it, to from it on
    Ramp.Between(Anneal.Cosine, 5.0, 1.0, 2.0, 2.0) |> Claimed.gives [ 1L, 5.0; 2L, 1.0; 3L, 1.0 ]

    Ramp.Shaped(Anneal.Linear, 1.0, 0.0, 4L)
    |> Claimed.gives [ 0L, 1.0; 1L, 0.75; 3L, 0.25; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``over whole steps it is the ramp of that name`` () =
    for shape, ramp in
        [
            Anneal.Linear, Ramp.Linear(1.0, 3.0, 7L)
            Anneal.Cosine, Ramp.Cosine(1.0, 3.0, 7L)
            Anneal.OneMinusSqrt, Ramp.OneMinusSqrt(1.0, 3.0, 7L)
        ] do
        Assert.Equal(ramp.Describe(), Ramp.Shaped(shape, 1.0, 3.0, 7L).Describe())

        for step in -1L .. 8L do
            Bits.within
                1e-15
                (ramp.Invoke step)
                (Ramp.Between(shape, 1.0, 3.0, 0.0, 7.0).Invoke step)
                $"{shape} at {step}"

[<Fact>]
let ``allocates nothing`` () =
    for shape in [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ] do
        Clr.Tests.Core.Combinators.Algebra.allocatesNothing (Ramp.Between(shape, 1.0, 3.0, 0.5, 7.5))
