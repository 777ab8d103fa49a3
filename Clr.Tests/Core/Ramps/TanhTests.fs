module Clr.Tests.Core.Ramps.TanhTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private stretches =
    Gen.elements [ -6.0, 3.0; -7.0, 3.0; -1.0, 1.0; 0.0, 0.5; -20.0, 20.0; 2.0, 18.0 ]

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps ->
        stretches |> Gen.map (fun (lower, upper) -> Ramp.Tanh(from, until, steps, lower, upper)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Tanh(1.0, 0.0, 4L, -1.0, 1.0)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.8033880667585181; 2L, 0.5; 3L, 0.19661193324148185; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``a stretch on which the tangent does not rise is refused`` () =
    for lower, upper in [ 1.0, 1.0; 2.0, 1.0; 30.0, 40.0 ] do
        let refusal =
            Assert.Throws<System.ArgumentOutOfRangeException>(fun () -> Ramp.Tanh(1.0, 0.0, 4L, lower, upper) |> ignore)

        Assert.Equal("lower", refusal.ParamName)
