module Clr.Tests.Core.Ramps.PiecewiseConstantTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

let private changes =
    gen {
        let! count = Gen.choose (0, 6)
        let! steps = Gen.listOfLength count (Gen.oneof [ Gen.choose64 (0L, 20L); Steps.ahead ])
        let steps = steps |> List.distinct |> List.sort
        let! values = Gen.listOfLength steps.Length Parameters.finite
        return [| for step, value in List.zip steps values -> struct (step, value) |]
    }

let private make after (from: float) changes =
    if after then
        Ramp.PiecewiseConstantAfter(from, changes)
    else
        Ramp.PiecewiseConstant(from, changes)

let private drawn = Gen.zip3 (Gen.elements [ true; false ]) Parameters.finite changes

[<Law(1000)>]
let ``holds its first value before step 0, and keeps what it knows`` () =
    Prop.forAll (Arb.fromGen drawn) (fun (after, from, changes) -> Decays.keeps (make after from changes) (Claims()))

[<Law(2000)>]
let ``is the last value whose step is not ahead, or has passed, by looking at each`` () =
    let drawn =
        gen {
            let! after, from, changes = drawn
            let! step = Gen.oneof [ Steps.ahead; Steps.near [ for struct (step, _) in changes -> step ] ]
            return after, from, changes, max 0L step
        }

    Prop.forAll (Arb.fromGen drawn) (fun (after, from, changes, step) ->
        let inForce (struct (at, _)) = if after then at < step else at <= step

        let expected =
            changes
            |> Array.filter inForce
            |> Array.tryLast
            |> Option.map (fun (struct (_, value)) -> value)
            |> Option.defaultValue from

        Bits.same expected ((make after from changes).Invoke step))

[<Fact>]
let ``the examples of the documentation`` () =
    let changes = [| struct (3L, 0.5); struct (5L, 0.1) |]

    Ramp.PiecewiseConstant(1.0, changes)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 2L, 1.0; 3L, 0.5; 4L, 0.5; 5L, 0.1; 6L, 0.1 ]

    Ramp.PiecewiseConstantAfter(1.0, changes)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 3L, 1.0; 4L, 0.5; 5L, 0.5; 6L, 0.1 ]

[<Fact>]
let ``a boundary at the last step of all is never passed`` () =
    let schedule = Ramp.PiecewiseConstantAfter(1.0, struct (System.Int64.MaxValue, 2.0))
    Bits.equal 1.0 (schedule.Invoke System.Int64.MaxValue) "the last step"
    Assert.Empty(Clr.Tests.Core.Known.breakpoints 1 schedule)

[<Fact>]
let ``PyTorch's ConstantLR`` () =
    let case = Vectors.case "torch-constant"
    let initial = case.Number "initial_lr"

    Ramp.PiecewiseConstant(initial * case.Number "factor", struct (case.StepsOf "total_iters", initial))
    |> Vectors.agrees case.Steps case.Lr (1e-9 * initial)

// optax, optax/schedules/_schedule_test.py, PiecewiseConstantTest: 0.1 times 2 at 3, times 0.5 at 6; and negative.
[<Fact>]
let ``optax's piecewise_constant_schedule`` () =
    for sign in [ 1.0; -1.0 ] do
        Ramp.PiecewiseConstant(sign * 0.1, struct (3L, sign * 0.2), struct (6L, sign * 0.1))
        |> Claimed.gives
            [
                for step, value in List.indexed [ 0.1; 0.1; 0.1; 0.2; 0.2; 0.2; 0.1; 0.1; 0.1; 0.1 ] ->
                    int64 step, sign * value
            ]

// Keras, learning_rate_schedule_test.py, PiecewiseConstantDecayTest.
[<Fact>]
let ``Keras's PiecewiseConstantDecay`` () =
    Ramp.PiecewiseConstantAfter(1.0, struct (100L, 0.1), struct (110L, 0.01), struct (120L, 0.001))
    |> Claimed.gives [ -999L, 1.0; 100L, 1.0; 105L, 0.1; 110L, 0.1; 120L, 0.01; 999L, 0.001 ]

    Ramp.PiecewiseConstantAfter(0.4, struct (1L, 0.5), struct (2L, 0.6), struct (3L, 0.7))
    |> Claimed.gives [ 0L, 0.4; 1L, 0.4; 2L, 0.5; 3L, 0.6; 4L, 0.7 ]

[<Fact>]
let ``the convention is part of the description`` () =
    Assert.Equal(
        "Ramp.PiecewiseConstant(from: 1, changes: [(3, 0.5)])",
        (Ramp.PiecewiseConstant(1.0, struct (3L, 0.5))).Describe()
    )

    Assert.Equal(
        "Ramp.PiecewiseConstantAfter(from: 1, changes: [(3, 0.5)])",
        (Ramp.PiecewiseConstantAfter(1.0, struct (3L, 0.5))).Describe()
    )

[<Fact>]
let ``steps out of order and values that are none are refused, with what is wrong`` () =
    for changes, says in
        [
            [| struct (3L, 1.0); struct (-1L, 1.0) |], "changes must lie at step 0 or later, but number 2 was -1."
            [| struct (3L, 1.0); struct (3L, 2.0) |], "changes must be in order, no step twice, but 3 follows 3."
            [| struct (3L, nan) |], "changes must be a finite number, but was NaN."
        ] do
        for after in [ false; true ] do
            let refusal =
                Assert.Throws<System.ArgumentOutOfRangeException>(fun () -> make after 1.0 changes |> ignore)

            Assert.StartsWith(says, refusal.Message)
