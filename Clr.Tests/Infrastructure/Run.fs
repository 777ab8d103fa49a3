/// How the properties of this run are checked, from the environment:
/// CLR_LONG=1 runs 100 times the cases, CLR_SHORT=1 a tenth (mutation testing does); CLR_REPLAY=seed,gamma,size repeats the one case a failure has printed
/// (use it with a filter that selects the failed test).
module Clr.Tests.Run

open System
open FsCheck
open FsCheck.FSharp
open FsCheck.Xunit
open Expecto

let long = Environment.GetEnvironmentVariable "CLR_LONG" = "1"

let private short = Environment.GetEnvironmentVariable "CLR_SHORT" = "1"

let private replay =
    Environment.GetEnvironmentVariable "CLR_REPLAY"
    |> Option.ofObj
    |> Option.filter (fun text -> text <> "")

/// The seed of what draws without a property of its own: another in each run, or the one to replay.
let seed =
    match replay with
    | Some text -> uint64 (text.Split(',')[0])
    | None -> uint64 (Random.Shared.NextInt64())

/// What a failure prints, to see it again.
let again = $"(CLR_REPLAY={seed},1 draws the same again)"

/// The number of cases a property gets that asks for so many in an ordinary run.
let cases ordinary =
    if long then 100 * ordinary
    elif short then max 10 (ordinary / 10)
    else ordinary

/// What a property of Expecto runs with.
let expecto ordinary =
    let parse (text: string) =
        match text.Split ',' with
        | [| seed; gamma |] -> uint64 seed, uint64 gamma, None
        | [| seed; gamma; size |] -> uint64 seed, uint64 gamma, Some(int size)
        | _ -> failwith $"CLR_REPLAY must be seed,gamma or seed,gamma,size, but was {text}."

    { FsCheckConfig.defaultConfig with
        maxTest = cases ordinary
        replay = replay |> Option.map parse
    }

/// An xUnit property: `[<Law>]` runs 100 cases, `[<Law(1000)>]` as many as it says; both 100 times as many under CLR_LONG.
/// A failure prints its seed.
[<AttributeUsage(AttributeTargets.Method)>]
type LawAttribute(ordinary: int) as this =
    inherit PropertyAttribute()

    do
        this.MaxTest <- cases ordinary
        this.QuietOnSuccess <- true

        match replay with
        | Some seed -> this.Replay <- seed
        | None -> ()

    new() = LawAttribute 100

/// An Expecto property of 100 cases (100 times as many under CLR_LONG). A failure prints its seed.
let law name property = testPropertyWithConfig (expecto 100) name property

/// An Expecto property of as many cases as said (100 times as many under CLR_LONG). A failure prints its seed.
let lawOf ordinary name property = testPropertyWithConfig (expecto ordinary) name property

/// True, or false with a label that is only written when it is needed.
let holds condition (label: unit -> string) =
    if condition then
        Prop.ofTestable true
    else
        false |> Prop.label (label ())
