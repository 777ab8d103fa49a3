/// The policies against the numbers that bckenstler/CLR prints, to 1e-12 max(|base|, |max|).
module Clr.Tests.Conformance.BckenstlerTests

open System
open Xunit
open Clr

let private agrees (case: Vectors.Case) schedule =
    let tolerance = 1e-12 * max (abs (case.Number "base_lr")) (abs (case.Number "max_lr"))
    Vectors.agrees case.Steps case.Lr tolerance schedule

let private bounds (case: Vectors.Case) = case.Number "base_lr", case.Number "max_lr", case.StepsOf "step_size"

/// scale_fn 'sin_cycle' of its README: 0.5 (1 + sin(pi x / 2)), x the cycle number.
let private sine (number: int64) = 0.5 * (1.0 + sin (float number * Math.PI / 2.0))

/// scale_fn of its README with scale_mode 'iterations': 1 / 5^(x 0.0001), x the cycle iteration.
let private fifthRoot (iteration: int64) = 1.0 / Math.Pow(5.0, float iteration * 0.0001)

let private schedule (case: Vectors.Case) =
    let baseLr, maxLr, stepSize = bounds case
    let cycle = Cycle.Symmetric stepSize

    match case.Name with
    | "clr-triangular"
    | "clr-step-size-1" -> Policy.Triangular(baseLr, maxLr, stepSize)
    | "clr-triangular2" -> Policy.Triangular2(baseLr, maxLr, stepSize)
    | "clr-exp-range" -> Policy.ExpRange(baseLr, maxLr, stepSize, case.Number "gamma")
    | "clr-custom-cycle-sine" -> Policy.Cyclical(baseLr, maxLr, cycle, Amplitude.PerCycle(cycle, sine))
    | "clr-custom-iteration" -> Policy.Cyclical(baseLr, maxLr, cycle, Amplitude.PerIteration fifthRoot)
    | "clr-reset" ->
        // _reset with new bounds at 5000, with a new step size at 9000, with nothing new at 13000
        let widened = Policy.Triangular2(0.002, 0.01, stepSize)
        let quicker = Policy.Triangular2(0.002, 0.01, 1000L)

        Policy
            .Triangular2(baseLr, maxLr, stepSize)
            .RestartAt(5000L, widened)
            .RestartAt(9000L, quicker)
            .RestartAt(13000L, quicker)
    | other -> failwith $"no schedule is given for the case {other}"

let cases = TheoryData<string>(Vectors.names "clr-")

[<Theory; MemberData("cases")>]
let ``agrees with bckenstler/CLR`` (name: string) =
    let case = Vectors.case name
    agrees case (schedule case)

[<Fact>]
let ``there are seven cases of bckenstler/CLR`` () = Assert.Equal(7, Seq.length cases)
