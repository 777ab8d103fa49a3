/// Wave, amplitude and formula in one node give what they give when composed plainly, bit for bit.
module Clr.Tests.Core.Nodes.FusionTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Nodes
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private cycles =
    Gen.oneof
        [
            Gen.map2 (fun up down -> Cycle.Of(up, down)) (Gen.choose64 (1L, 9L)) (Gen.choose64 (1L, 9L))
            Steps.ahead |> Gen.map (fun n -> Cycle.Symmetric(max 1L (n / 2L)))
        ]

let private onCycle: (string * (Cycle -> Schedule)) list =
    [
        "triangle", (fun (c: Cycle) -> Wave.Triangle c)
        "sine", (fun (c: Cycle) -> Wave.Sine c)
        "hann", (fun (c: Cycle) -> Wave.Hann c)
        "parabolic", (fun (c: Cycle) -> Wave.Parabolic c)
        "halving", (fun (c: Cycle) -> Amplitude.Halving c)
        "geometric", (fun c -> Amplitude.Geometric(c, 0.9))
    ]

let private formulas: (string * (Schedule -> Schedule)) list =
    [
        "nothing", id
        "between", (fun s -> s.Between(0.001, 0.006))
        "between around 0", (fun s -> s.Between(-1.0, 2.0))
        "between negative", (fun s -> s.Between(-3.0, -1.0))
        "scale", (fun s -> s.Scale 0.3)
        "offset", (fun s -> s.Offset 0.3)
        "clamp", (fun s -> s.Clamp(0.25, 0.75))
        "opposite", (fun s -> s.Opposite(0.1, 0.9, 0.85, 0.95))
        "map", (fun s -> s.Map(fun x -> x * x))
    ]

[<Law(5000)>]
let ``fused is composed, bit for bit, and knows and reads the same`` () =
    let case =
        gen {
            let! cycle = cycles
            let! formula = Gen.elements formulas
            let! left = Gen.elements onCycle
            let! right = Gen.elements onCycle
            let! alone = Gen.elements [ true; false ]

            let! step =
                Gen.oneof
                    [ Steps.anywhere; Steps.near [ 0L; cycle.StepsUp; cycle.Period; Int64.MaxValue; Int64.MinValue ] ]

            return cycle, formula, left, right, alone, step
        }

    Prop.forAll (Arb.fromGen case) (fun (cycle, (name, formula), (_, left), (_, right), alone, step) ->
        let compose (hide: Schedule -> Schedule) =
            let product: Schedule =
                if alone then
                    hide (left cycle)
                else
                    (hide (left cycle)).Times(hide (right cycle))

            formula (hide product)

        let fused = compose id
        let plain = compose opaque
        let filled = Array.zeroCreate<float> 40
        let start = min step (Int64.MaxValue - 40L)
        Node.Fill(fused, start, filled.AsSpan())

        (Bits.same (plain.Invoke step) (fused.Invoke step)
         |> Prop.label
             $"{name} of {fused.Describe()} at {step}: {Bits.text (plain.Invoke step)}, fused {Bits.text (fused.Invoke step)}")
        .&. (filled
             |> Seq.mapi (fun i value -> Bits.same value (plain.Invoke(start + int64 i)))
             |> Seq.forall id
             |> Prop.label "fill"))

[<Fact>]
let ``triangular2 is one node, which reads as it was composed`` () =
    let schedule = Policy.Triangular2(0.001, 0.006, 2000L)
    Assert.StartsWith("FusedNode", (nonNull schedule.Target).GetType().Name)

    Assert.Equal(
        "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Times(other: Amplitude.Halving(cycle: Cycle.Symmetric(stepSize: 2000))).Between(low: 0.001, high: 0.006)",
        schedule.Describe()
    )

    Assert.Equal(Nullable 4000L, Node.CycleSteps schedule)

[<Fact>]
let ``parts of different cycles are composed plainly`` () =
    let product = Wave.Triangle(Cycle.Symmetric 4L).Times(Amplitude.Halving(Cycle.Symmetric 5L))
    Assert.StartsWith("Pointwise2Node", (nonNull product.Target).GetType().Name)

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(0.001, 0.006, 20L))

[<Fact>]
let ``beyond the last step a filled span goes on as the step of a loop does`` () =
    // a period that does not divide 2^64, so that the phase jumps there
    let fused = Policy.Triangular(1.0, 5.0, 3L)

    for start in [ Int64.MaxValue - 6L .. Int64.MaxValue ] do
        let values = Array.zeroCreate<float> 5
        Node.Fill(fused, start, values.AsSpan())

        values
        |> Array.iteri (fun i value -> Bits.equal (fused.Invoke(start + int64 i)) value $"{start} + {i}")
