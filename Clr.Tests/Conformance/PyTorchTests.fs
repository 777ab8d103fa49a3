/// The policies against the numbers that PyTorch prints: 1e-9 relative, since its recursive forms drift.
module Clr.Tests.Conformance.PyTorchTests

open Xunit
open Clr
open Clr.Tests.Bits

let private anneal (case: Vectors.Case) =
    match case.Text "anneal_strategy" with
    | "cos" -> Anneal.Cosine
    | "linear" -> Anneal.Linear
    | other -> failwith $"no anneal strategy is called {other}"

let private cycle (case: Vectors.Case) =
    let up = case.StepsOf "step_size_up"

    Cycle.Of(
        up,
        (if case.Has "step_size_down" then
             case.StepsOf "step_size_down"
         else
             up)
    )

let private schedule (case: Vectors.Case) =
    let initial = case.Number "initial_lr"
    let bounds () = case.Number "base_lr", case.Number "max_lr"

    match case.Name with
    | "torch-cyclic-triangular"
    | "torch-cyclic-symmetric" ->
        let baseLr, maxLr = bounds ()
        Policy.Triangular(baseLr, maxLr, cycle case)
    | "torch-cyclic-triangular2" ->
        let baseLr, maxLr = bounds ()
        Policy.Triangular2(baseLr, maxLr, cycle case)
    | "torch-cyclic-exp_range" ->
        let baseLr, maxLr = bounds ()
        Policy.ExpRange(baseLr, maxLr, cycle case, case.Number "gamma")
    | "torch-onecycle-cos-twophase"
    | "torch-onecycle-cos-threephase"
    | "torch-onecycle-linear-twophase"
    | "torch-onecycle-linear-threephase" ->
        Policy.OneCycleTorch(
            case.Number "max_lr",
            case.StepsOf "total_steps",
            case.Number "pct_start",
            anneal = anneal case,
            threePhase = case.Flag "three_phase"
        )
    | "torch-cosine" -> Policy.CosineAnnealingTorch(initial, case.Number "eta_min", case.StepsOf "T_max")
    | "torch-sgdr-mult1" -> Policy.WarmRestarts(initial, 0.0, case.StepsOf "T_0")
    | "torch-sgdr-mult2" ->
        Policy.WarmRestarts(initial, case.Number "eta_min", case.StepsOf "T_0", case.StepsOf "T_mult")
    | "torch-exponential" -> Amplitude.Exponential(case.Number "gamma").Scale initial
    | "torch-step" -> Policy.Step(initial, case.Number "gamma", case.StepsOf "step_size")
    | "torch-multistep" -> Policy.MultiStep(initial, case.Number "gamma", 30L, 80L, 81L)
    | "torch-polynomial" -> Ramp.Polynomial(initial, 0.0, case.StepsOf "total_iters", case.Number "power")
    | "torch-linear" ->
        Ramp.Linear(
            initial * case.Number "start_factor",
            initial * case.Number "end_factor",
            case.StepsOf "total_iters"
        )
    | "torch-constant" ->
        Ramp.Constant(initial * case.Number "factor").Then(case.StepsOf "total_iters", Ramp.Constant initial)
    | "torch-sequential-warmup-cosine" ->
        // LinearLR(start_factor=0.01, total_iters=20), then CosineAnnealingLR(T_max=180) from milestone 20
        Ramp.Linear(0.01 * initial, initial, 20L).Then(20L, Policy.CosineAnnealing(initial, 0.0, 180L))
    | other -> failwith $"no schedule is given for the case {other}"

/// The momentum that goes with a case: PyTorch's defaults are .8 to .9 for CyclicLR, .85 to .95 for OneCycleLR.
let private momentum (case: Vectors.Case) (learningRate: System.Func<int64, float>) =
    if case.Name.StartsWith "torch-cyclic" then
        let baseLr, maxLr = case.Number "base_lr", case.Number "max_lr"
        learningRate.Opposite(baseLr, maxLr, 0.8, 0.9)
    else
        Policy.OneCycleTorchMomentum(
            case.StepsOf "total_steps",
            case.Number "pct_start",
            anneal = anneal case,
            threePhase = case.Flag "three_phase"
        )

let private agrees steps (expected: float[]) (schedule: System.Func<int64, float>) =
    Assert.NotEmpty expected

    // 1e-9 of the value; a value that is the end of a long recursion to 0 is right to 1e-9 of where it came from
    let scale = 1e-9 * Array.max expected

    Array.iter2
        (fun step value -> within (max (1e-9 * abs value) (1e-7 * scale)) value (schedule.Invoke step) $"step {step}")
        steps
        expected

let cases = TheoryData<string>(Vectors.names "torch-")

[<Theory; MemberData("cases")>]
let ``agrees with PyTorch`` (name: string) =
    let case = Vectors.case name
    agrees case.Steps case.Lr (schedule case)

let momentumCases =
    TheoryData<string>(Vectors.names "torch-" |> List.filter (fun name -> (Vectors.case name).Momentum.IsSome))

[<Theory; MemberData("momentumCases")>]
let ``agrees with PyTorch's momentum`` (name: string) =
    let case = Vectors.case name
    agrees case.Steps case.Momentum.Value (momentum case (schedule case))

[<Fact>]
let ``there are eighteen cases of PyTorch, eight with momenta`` () =
    Assert.Equal(18, Seq.length cases)
    Assert.Equal(8, Seq.length momentumCases)
