/// Numbers that are wrong only together, refused by policies and their claims alike: with what is wrong, by name.
module Clr.Tests.Core.Policies.RefusalTests

open System
open Xunit
open Clr

let private cycle = Cycle.Of(3L, 5L)

let private expected: (string * (unit -> obj) list) list =
    [
        "totalSteps must be at least 1 step, but was 0.",
        [
            fun () -> Policy.LinearWithWarmup(1.0, 0L, 0L)
            fun () -> PolicyClaims.LinearWithWarmup(1.0, 0L, 0L)
            fun () -> Policy.FlatThenCosine(1.0, 0.5, 0L, 0L)
            fun () -> PolicyClaims.FlatThenCosine(1.0, 0.5, 0L, 0L)
        ]
        "totalSteps must be at least warmupSteps, but totalSteps was 4 and warmupSteps was 5.",
        [
            fun () -> Policy.LinearWithWarmup(1.0, 5L, 4L)
            fun () -> PolicyClaims.LinearWithWarmup(1.0, 5L, 4L)
        ]
        "totalSteps must be more than the whole cycle of 8 steps, but was 8.",
        [
            fun () -> Policy.OneCyclePaper(1.0, 5.0, 0.5, cycle, 8L)
            fun () -> PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, cycle, 8L)
        ]
        "timescale must be at least 1 step, but was 0.",
        [
            fun () -> Policy.InverseSqrtWithWarmup(1.0, 4L, Nullable 0L)
            fun () -> PolicyClaims.InverseSqrtWithWarmup(1.0, 4L, Nullable 0L)
        ]
        // the run must fit a long: 2^63 - 1 - 10, and 2^63 - 1 - 10 - 4
        "stableSteps must be from 0 to 9223372036854775797 steps, but was 9223372036854775798.",
        [
            fun () -> Policy.WarmupStableDecay(1.0, 10L, 9223372036854775798L, 4L)
            fun () -> PolicyClaims.WarmupStableDecay(1.0, 10L, 9223372036854775798L, 4L)
        ]
        "decaySteps must be from 0 to 9223372036854775793 steps, but was 9223372036854775794.",
        [
            fun () -> Policy.WarmupStableDecay(1.0, 10L, 4L, 9223372036854775794L)
            fun () -> PolicyClaims.WarmupStableDecay(1.0, 10L, 4L, 9223372036854775794L)
        ]
        "decaySteps must be from 0 to 9223372036854775793 steps, but was -1.",
        [ fun () -> PolicyClaims.WarmupStableDecay(1.0, 10L, 4L, -1L) ]
    ]

let private byText = dict expected

let texts = TheoryData<string>(byText.Keys)

[<Theory; MemberData("texts")>]
let ``refused by policy and claims`` (text: string) =
    for make in byText[text] do
        let refusal = Assert.Throws<ArgumentOutOfRangeException>(fun () -> make () |> ignore)
        Assert.StartsWith(text, refusal.Message)
        Assert.Equal(text.Split(' ')[0], refusal.ParamName)
