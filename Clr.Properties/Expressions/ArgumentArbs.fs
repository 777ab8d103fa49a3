/// Arguments of the DSL, drawn and shrunk.
module internal Clr.Properties.ArgumentArbs

open FsCheck
open FsCheck.FSharp
open Clr.FSharp

/// Short for the most part; so long now and then that sums of a few still fit an int64.
let span =
    Gen.frequency [ 8, Parameters.shortDuration; 1, Parameters.duration |> Gen.map (min (1L <<< 60)) ]

let private wait = Gen.frequency [ 1, Gen.constant 0L; 9, span ]

let positive = Parameters.rate |> Gen.map (fun value -> if value = 0.0 then 1.0 else value)

let exponent = Gen.elements [ 0.5; 1.0; 2.0; 3.0; 0.9; 1.75 ]

let fraction = Gen.elements [ 0.0; 0.1; 0.25; 0.3; 0.45; 0.85; 0.95; 1.0 ]

/// One number, by the wrapper and what is in it.
let private one gen wrap unwrap shrink = Arb.fromGenShrink (Gen.map wrap gen, unwrap >> shrink >> Seq.map wrap)

/// Two numbers in order, by a wrapper that takes the lower first.
let private two gen isAllowed wrap unwrap =
    Arb.fromGenShrink (
        Gen.map2 (fun a b -> wrap (min a b) (max a b)) gen gen |> Gen.where (unwrap >> isAllowed),
        unwrap >> Simpler.ordered isAllowed >> Seq.map (fun (low, high) -> wrap low high)
    )

let private always _ = true

/// Numbers of steps that do not fall, from so few to so many of them.
let private rising least most distinct =
    gen {
        let! count = Gen.choose (least, most)
        let! steps = Gen.listOfLength count wait
        let sorted = List.sort steps
        return if distinct then List.distinct sorted else sorted
    }

let private withLevels steps =
    steps
    |> Gen.bind (fun steps ->
        Gen.listOfLength (List.length steps) Parameters.finite
        |> Gen.map (fun values -> List.map2 (fun step value -> Wait step, Level value) steps values))

let private parts count = Gen.listOfLength count wait |> Gen.map (List.scan (+) 0L >> List.tail)

let private stage =
    gen {
        let! struct (low, high) = Parameters.bounds
        let! size = Gen.choose64 (1L, 50L)
        let! steps = wait

        return
            ({
                BaseLr = low
                MaxLr = high
                StepSize = size * 1L<step>
                Steps = steps * 1L<step>
            }
            : TriangularStage)
    }

let private count = Gen.frequency [ 9, Gen.choose64 (1L, 6L); 1, Gen.choose64 (1L, 1000L) ]

let private cycle =
    Arb.fromGenShrink (
        Parameters.cycle,
        fun cycle ->
            seq {
                for up in Simpler.steps 1L cycle.StepsUp do
                    Clr.Cycle.Of(up, cycle.StepsDown)

                for down in Simpler.steps 1L cycle.StepsDown do
                    Clr.Cycle.Of(cycle.StepsUp, down)
            }
    )

let private numbers map =
    let ordered = Gen.map (fun struct (low, _) -> low) Parameters.bounds

    map
    |> ArbMap.mergeArb (one Parameters.rate Rate (fun (Rate value) -> value) Simpler.number)
    |> ArbMap.mergeArb (one Parameters.finite Level (fun (Level value) -> value) Simpler.number)
    |> ArbMap.mergeArb (
        one Parameters.gamma Factor (fun (Factor value) -> value) (fun value ->
            [ 1.0; 0.5 ] |> List.filter (fun simpler -> simpler > value))
    )
    |> ArbMap.mergeArb (
        one positive Positive (fun (Positive value) -> value) (Simpler.number >> List.filter (fun value -> value > 0.0))
    )
    |> ArbMap.mergeArb (
        one exponent Exponent (fun (Exponent value) -> value) (fun value -> if value = 1.0 then [] else [ 1.0 ])
    )
    |> ArbMap.mergeArb (two ordered always (fun low high -> Rates(low, high)) (fun (Rates(low, high)) -> low, high))
    |> ArbMap.mergeArb (two ordered always (fun low high -> Fall(high, low)) (fun (Fall(high, low)) -> low, high))
    |> ArbMap.mergeArb (
        two
            positive
            (fun (low, _) -> low > 0.0)
            (fun low high -> PositiveRates(low, high))
            (fun (PositiveRates(low, high)) -> low, high)
    )
    |> ArbMap.mergeArb (
        two fraction always (fun low high -> Momenta(low, high)) (fun (Momenta(low, high)) -> low, high)
    )
    |> ArbMap.mergeArb (
        two Parameters.finite always (fun low high -> Limits(low, high)) (fun (Limits(low, high)) -> low, high)
    )
    |> ArbMap.mergeArb (
        // far apart enough that the tangents at both ends differ in most of their digits
        two
            (Gen.elements [ -7.0; -3.0; -1.0; 0.0; 0.5; 2.0; 3.0 ])
            (fun (low, high) -> low < high && (low <= 0.5 && high >= 0.0))
            (fun low high -> Arc(low, high))
            (fun (Arc(low, high)) -> low, high)
    )
    |> ArbMap.mergeArb (
        two
            (Gen.map2
                (fun whole part -> float whole + part)
                (Gen.choose (-20, 300))
                (Gen.elements [ 0.0; 0.25; 0.5; 0.9 ]))
            always
            (fun low high -> Positions(low, high))
            (fun (Positions(low, high)) -> low, high)
    )

let private durations map =
    map
    |> ArbMap.mergeArb cycle
    |> ArbMap.mergeArb (one span Length (fun (Length steps) -> steps) (Simpler.steps 1L))
    |> ArbMap.mergeArb (one wait Wait (fun (Wait steps) -> steps) (Simpler.steps 0L))
    |> ArbMap.mergeArb (one (Gen.map ((+) 1L) span) Updates (fun (Updates steps) -> steps) (Simpler.steps 2L))
    |> ArbMap.mergeArb (one count Count (fun (Count value) -> value) (Simpler.steps 1L))
    |> ArbMap.mergeArb (Arb.fromGenShrink (parts 2 |> Gen.map (fun at -> WarmRun(at[0], at[1])), Simpler.warmRun))
    |> ArbMap.mergeArb (
        Arb.fromGenShrink (parts 3 |> Gen.map (fun at -> CoolRun(at[0], at[2] - at[1], at[2])), Simpler.coolRun)
    )
    |> ArbMap.mergeArb (
        one Steps.anywhere Seed (fun (Seed value) -> value) (fun value -> if value = 0L then [] else [ 0L ])
    )

let private lists map =
    map
    |> ArbMap.mergeArb (
        Arb.fromGenShrink (rising 0 4 false |> Gen.map (List.map Wait >> Milestones), Simpler.milestones)
    )
    |> ArbMap.mergeArb (one (withLevels (rising 0 4 true)) Changes (fun (Changes all) -> all) (Simpler.valued 0))
    |> ArbMap.mergeArb (one (withLevels (rising 1 5 true)) Points (fun (Points all) -> all) (Simpler.valued 1))
    |> ArbMap.mergeArb (
        Arb.fromGenShrink (
            Gen.choose (1, 3) |> Gen.bind (fun n -> Gen.listOfLength n stage) |> Gen.map Stages,
            Simpler.stages
        )
    )

let all = ArbMap.defaults |> numbers |> durations |> lists
