namespace Clr.Properties

open System
open Clr
open Clr.FSharp
open FsCheck
open FsCheck.FSharp

[<RequireQualifiedAccess>]
type Verdict =
    | Holds
    | Broken of step: int64 * expected: string * found: string

type Law =
    {
        Name: string
        Statement: string
        Formula: string
        Judge: Schedule -> Claims -> (int64 -> Verdict) option
    }

[<Sealed>]
type Violation(law: Law, step: int64, expected: string, found: string) =
    member _.Law = law.Name
    member _.Statement = law.Statement
    member _.Formula = law.Formula
    member _.Step = step
    member _.Expected = expected
    member _.Found = found

    override _.ToString() =
        $"{law.Name}: {law.Statement}\n  {law.Formula}\n  broken at step {step}: expected {expected}, found {found}"

module Law =

    /// The corners the claims name: k period and k period + up for the first cycles and for some k far away.
    let private corners (claims: Claims) =
        let inCycles (period: int64) (offsets: int64 list) =
            [
                for cycle in [ 0L; 1L; 2L; 3L; 7L; 1000L; 1075L; Int64.MaxValue / period - 1L; -1L ] do
                    for offset in offsets do
                        if abs (decimal cycle) < decimal (Int64.MaxValue / period) then
                            cycle * period + offset
            ]

        [
            0L
            if claims.Period.HasValue then
                yield! inCycles claims.Period.Value [ 0L ]
            match claims.Cycle with
            | null -> ()
            | cycle -> yield! inCycles cycle.Period [ 0L; cycle.StepsUp ]
            if claims.HoldsFrom.HasValue then
                claims.HoldsFrom.Value
            if claims.RunLength.HasValue then
                claims.RunLength.Value
            if claims.Domain.HasValue then
                claims.Domain.Value
            if claims.Peak.HasValue then
                (let struct (step, _) = claims.Peak.Value in step)
            for phase in claims.Phases do
                phase.From
                phase.To
        ]

    let stretch (claims: Claims) =
        [
            if claims.Period.HasValue then
                claims.Period.Value
            match claims.Cycle with
            | null -> ()
            | cycle -> cycle.Period
            if claims.HoldsFrom.HasValue then
                claims.HoldsFrom.Value
            if claims.RunLength.HasValue then
                claims.RunLength.Value
            if claims.Domain.HasValue then
                claims.Domain.Value
        ]
        |> List.fold max 100L
        |> min (Int64.MaxValue / 2L)
        |> (*) 2L

    /// The corners the schedule itself names; a function of one's own names none.
    let private own (schedule: Schedule) =
        Seq.append
            (Inspect.Breakpoints(schedule, -1000L) |> Seq.truncate 6)
            (Inspect.Breakpoints(schedule, 0L) |> Seq.truncate 18)
        |> Seq.distinct
        |> List.ofSeq

    let steps (schedule: Schedule) (claims: Claims) =
        let corners = corners claims @ own schedule

        Gen.frequency [ 4, Steps.near corners; 3, Gen.choose64 (0L, stretch claims); 2, Steps.anywhere ]
        |> fun steps -> Arb.fromGenShrink (steps, Steps.shrink corners)

    let private judge (law: Law) schedule claims =
        law.Judge schedule claims
        |> Option.map (fun judge step ->
            try
                judge step
            with error ->
                Verdict.Broken(step, "a value", $"{error.GetType().Name}: {error.Message}"))

    let applies schedule claims law = (law.Judge schedule claims).IsSome

    /// The law at all steps worth asking; what breaks it is handed to broken, the shrunk counterexample last.
    let private asking (broken: Violation -> unit) law schedule claims =
        match judge law schedule claims with
        | None -> Prop.ofTestable true
        | Some judge ->
            Prop.forAll (steps schedule claims) (fun step ->
                match judge step with
                | Verdict.Holds -> Prop.ofTestable true
                | Verdict.Broken(step, expected, found) ->
                    let violation = Violation(law, step, expected, found)
                    broken violation
                    false |> Prop.label (string violation))

    let property law schedule claims = asking ignore law schedule claims

    /// Says nothing: what breaks a law is a value here.
    let private silent =
        { new IRunner with
            member _.OnStartFixture _ = ()
            member _.OnArguments(_, _, _) = ()
            member _.OnShrink(_, _) = ()
            member _.OnFinished(_, _) = ()
        }

    /// The counterexample as it was seen: asked again, a schedule that is no pure function may hold.
    let private find (config: Config) law schedule claims =
        let mutable last = None
        let asked = asking (fun violation -> last <- Some violation) law schedule claims
        Check.One(config.WithRunner silent, asked)
        last

    let everyStep = 10_000L

    let firstViolation law schedule claims =
        judge law schedule claims
        |> Option.bind (fun judge ->
            seq { 0L .. min (stretch claims) everyStep }
            |> Seq.tryPick (fun step ->
                match judge step with
                | Verdict.Holds -> None
                | Verdict.Broken(step, expected, found) -> Some(Violation(law, step, expected, found))))

    let thorough law schedule claims =
        // once, not for each of the steps that are drawn beside
        let first = lazy (firstViolation law schedule claims)
        let drawn = property law schedule claims

        Prop.ofTestable (fun () ->
            match first.Value with
            | Some found -> false |> Prop.label (string found)
            | None -> drawn)

    let violationFrom (seed: uint64) cases law schedule claims =
        // a gamma must be odd
        let replay = { Rnd = Rnd(seed, 1UL); Size = None }
        find (Config.Quick.WithMaxTest(cases).WithReplay(Some replay)) law schedule claims

    let newSeed () = uint64 (Random.Shared.NextInt64())

    let violation cases law schedule claims = violationFrom (newSeed ()) cases law schedule claims
