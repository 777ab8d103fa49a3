module Clr.Tests.Core.Ramps.StepTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    Prop.forAll
        (Gen.zip3 Parameters.finite Parameters.gamma Parameters.duration |> Arb.fromGen)
        (fun (from, gamma, every) -> Ramp.Step(from, gamma, every) |> Decays.between from 0.0)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Step(1.0, 0.5, 3L) |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 2L, 1.0; 3L, 0.5; 5L, 0.5; 6L, 0.25 ]

[<Fact>]
let ``PyTorch's StepLR`` () =
    let case = Vectors.case "torch-step"
    let initial = case.Number "initial_lr"
    let schedule = Ramp.Step(initial, case.Number "gamma", case.StepsOf "step_size")

    Array.iter2
        (fun step value -> Bits.within (1e-9 * value) value (schedule.Invoke step) $"step {step}")
        case.Steps
        case.Lr

[<Fact>]
let ``its breakpoints are the changes`` () =
    Assert.Equal<int64 list>([ 3L; 6L; 9L ], Clr.Tests.Core.Known.breakpoints 3 (Ramp.Step(1.0, 0.5, 3L)))
    Assert.Empty(Clr.Tests.Core.Known.breakpoints 3 (Ramp.Step(1.0, 1.0, 3L)))

[<Fact>]
let ``after 10^15 steps the exponent is still the whole quotient`` () =
    let schedule = Ramp.Step(1.0, System.Math.ScaleB(1.0, -1), 1000000000000L)
    Bits.equal (System.Math.ScaleB(1.0, -999)) (schedule.Invoke 999999999999999L) "the last step of the 1000th stage"
    Bits.equal (System.Math.ScaleB(1.0, -1000)) (schedule.Invoke 1000000000000000L) "the first step of the next"
