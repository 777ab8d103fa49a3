module Clr.Tests.Core.Ramps.MultiStepTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

let private milestones =
    Gen.choose (0, 6)
    |> Gen.bind (fun count -> Gen.listOfLength count (Gen.oneof [ Gen.choose64 (0L, 20L); Steps.ahead ]))
    |> Gen.map (List.sort >> List.toArray)

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    Prop.forAll
        (Gen.zip3 Parameters.finite Parameters.gamma milestones |> Arb.fromGen)
        (fun (from, gamma, milestones) -> Ramp.MultiStep(from, gamma, milestones) |> Decays.between from 0.0)

[<Law(1000)>]
let ``counts every milestone that is not ahead, a repeated one as often as it is given`` () =
    Prop.forAll (Gen.zip milestones Steps.ahead |> Arb.fromGen) (fun (milestones, step) ->
        let passed = milestones |> Array.filter (fun milestone -> milestone <= step) |> Array.length
        Bits.same (System.Math.ScaleB(1.0, -passed)) (Ramp.MultiStep(1.0, 0.5, milestones).Invoke step))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.MultiStep(1.0, 0.5, 3L, 5L, 5L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 2L, 1.0; 3L, 0.5; 4L, 0.5; 5L, 0.125 ]

[<Fact>]
let ``its milestones are its own: changing the array afterwards changes nothing`` () =
    let steps = [| 3L; 5L |]
    let schedule = Ramp.MultiStep(1.0, 0.5, steps)
    steps[0] <- 0L
    schedule |> Claimed.gives [ 0L, 1.0; 3L, 0.5 ]

[<Fact>]
let ``milestones out of order or before step 0 are refused`` () =
    for milestones in [ [| 5L; 3L |]; [| -1L |]; [| 3L; 4L; -2L |] ] do
        let refusal =
            Assert.Throws<System.ArgumentOutOfRangeException>(fun () -> Ramp.MultiStep(1.0, 0.5, milestones) |> ignore)

        Assert.Equal("milestones", refusal.ParamName)

    let backwards =
        Assert.Throws<System.ArgumentOutOfRangeException>(fun () -> Ramp.MultiStep(1.0, 0.5, 5L, 3L) |> ignore)

    // here a step may come twice
    Assert.StartsWith("milestones must be in order, but 3 follows 5.", backwards.Message)

[<Fact>]
let ``PyTorch's MultiStepLR`` () =
    let case = Vectors.case "torch-multistep"
    let initial = case.Number "initial_lr"

    let milestones =
        [|
            for milestone in case.Parameters.GetProperty("milestones").EnumerateArray() -> milestone.GetInt64()
        |]

    let schedule = Ramp.MultiStep(initial, case.Number "gamma", milestones)

    Array.iter2
        (fun step value -> Bits.within (1e-9 * value) value (schedule.Invoke step) $"step {step}")
        case.Steps
        case.Lr

// ParameterSchedulers.jl, test/decay.jl, "Step": its step sizes are the distances between the milestones.
[<Fact>]
let ``Step of ParameterSchedulers.jl with a list of sizes`` () =
    Ramp.MultiStep(0.1, 0.5, 10L, 13L)
    |> Claimed.givesAbout [ 0L, 0.1; 9L, 0.1; 10L, 0.05; 12L, 0.05; 13L, 0.025; 1000L, 0.025 ]
