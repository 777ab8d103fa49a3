module Clr.Tests.Core.Policies.OneCycleTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate |> Gen.map (max 1e-12)
        let! totalSteps = Gen.oneof [ Gen.choose64 (6L, 200L); Gen.choose64 (6L, 10_000_000L) ]
        let! threePhase = Gen.elements [ false; true ]

        let! peak =
            Gen.choose64 (
                if threePhase then
                    1L, (totalSteps + 1L) / 2L - 2L
                else
                    0L, totalSteps - 2L
            )
        // half a step more or less is rounded away
        let! within = Gen.elements [ -0.4; 0.0; 0.4 ]
        let pctStart = (float (peak + 1L) + within) / float totalSteps
        let! divFactor = Gen.elements [ 1.0; 2.0; 10.0; 25.0 ]
        let! finalDivFactor = Gen.elements [ 1.0; 10.0; 1e4 ]
        let! anneal = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

        return
            {
                Schedule = Policy.OneCycle(maxLr, totalSteps, pctStart, divFactor, finalDivFactor, anneal, threePhase)
                Claims =
                    PolicyClaims.OneCycle(maxLr, totalSteps, pctStart, divFactor, finalDivFactor, anneal, threePhase)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycle(1.0, 10L, 0.3, 10.0, 10.0, Anneal.Linear)
    |> Claimed.givesAbout [ 0L, 0.1; 1L, 0.55; 2L, 1.0; 3L, 0.8585714285714285; 9L, 0.01; 10L, 0.01 ]

[<Fact>]
let ``the peak is always used, also where PyTorch's lies between steps`` () =
    let schedule = Policy.OneCycle(0.1, 10L, 0.25)
    Assert.Equal(0.1, Seq.max (Seq.map schedule.Invoke [ 0L .. 9L ]))
    Assert.InRange(Seq.max (Seq.map (Policy.OneCycleTorch(0.1, 10L, 0.25)).Invoke [ 0L .. 9L ]), 0.0988, 0.099)

[<Fact>]
let ``agrees with PyTorch where its corners are whole`` () =
    for threePhase in [ false; true ] do
        for anneal in [ Anneal.Linear; Anneal.Cosine ] do
            let ours = Policy.OneCycle(0.1, 1000L, 0.3, 25.0, 1e4, anneal, threePhase)
            let torch = Policy.OneCycleTorch(0.1, 1000L, 0.3, 25.0, 1e4, anneal, threePhase)

            for step in -5L .. 1005L do
                Bits.within 1e-15 (torch.Invoke step) (ours.Invoke step) $"step {step}"

[<Fact>]
let ``a rise that leaves no step to fall, or none to rise with three phases, is refused`` () =
    let refuses (make: unit -> System.Func<int64, float>) =
        let refused = Assert.Throws<System.ArgumentOutOfRangeException>(make >> ignore)
        Assert.Equal("pctStart", refused.ParamName)

    refuses (fun () -> Policy.OneCycle(0.1, 10L, 0.99))
    refuses (fun () -> Policy.OneCycle(0.1, 10L, 0.1, threePhase = true))
    refuses (fun () -> Policy.OneCycle(0.1, 10L, 0.5, threePhase = true))
