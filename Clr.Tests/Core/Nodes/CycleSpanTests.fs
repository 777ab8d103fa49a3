/// The cycle that a step lies in, through everything that moves, stretches, cuts, repeats or joins schedules. The numbers
/// follow from the definitions: a cycle of 3 + 5 steps, of which a run of 12 cuts off the second after 4.
module Clr.Tests.Core.Nodes.CycleSpanTests

open System
open Xunit
open Clr
open Clr.Nodes
open Clr.Tests
open Clr.Tests.Core

let private cycle = Cycle.Of(3L, 5L)
let private wave = Wave.Triangle cycle
let private ramp = Ramp.Linear(2.0, 1.0, 10L)
let private other = Wave.Triangle(Cycle.Symmetric 6L)
let private growing growth = Schedule.RepeatGrowing((fun n -> Ramp.Linear(1.0, 0.0, n)), 10L, growth)

/// First step, first step of the next, how many cycles came before it, and whether it is cut off.
let private told (span: Nullable<CycleSpan>) =
    match Option.ofNullable span with
    | None -> "none"
    | Some span -> $"""{span.Start}..{span.End} #{span.Completed}{if span.IsCut then " cut" else ""}"""

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        "wave", wave, [ -1L, "-8..0 #-1"; 0L, "0..8 #0"; 7L, "0..8 #0"; 8L, "8..16 #1" ]
        "ramp", ramp, [ 1L, "none" ]
        "delay",
        wave.Delay 2L,
        [
            1L, "-6..2 #-1"
            2L, "2..10 #0"
            Int64.MinValue, "none"
            // the least step there is, inside
            Int64.MinValue + 2L, "-9223372036854775806..-9223372036854775798 #-1152921504606846976"
        ]
        "advance",
        wave.Advance 2L,
        [
            0L, "-2..6 #0"
            6L, "6..14 #1"
            Int64.MaxValue, "none"
            Int64.MaxValue - 2L, "9223372036854775798..9223372036854775806 #1152921504606846975"
        ]
        "hold", wave.Hold 12L, [ -1L, "none"; 0L, "0..8 #0"; 7L, "0..8 #0"; 9L, "8..12 #1 cut"; 12L, "none" ]
        "strict", wave.Strict 12L, [ -1L, "none"; 0L, "0..8 #0"; 7L, "0..8 #0"; 9L, "8..12 #1 cut"; 12L, "none" ]
        "then", wave.Then(12L, wave), [ 9L, "8..12 #1 cut"; 12L, "12..20 #1"; 20L, "20..28 #2" ]
        "then after whole cycles", wave.Then(16L, wave), [ 15L, "8..16 #1"; 16L, "16..24 #2" ]
        "then after what has ended", (wave.Hold 16L).Then(16L, wave), [ 16L, "16..24 #2" ]
        "then after what has ended inside a cycle", (wave.Hold 12L).Then(12L, wave), [ 12L, "12..20 #1" ]
        "then after what was before step 0 only",
        ((wave.Delay 2L).RestartAt(0L, ramp)).RestartAt(0L, wave),
        [ 1L, "0..8 #0" ]
        "then after whole cycles before step 0 only",
        ((wave.Advance 8L).RestartAt(0L, ramp)).RestartAt(0L, wave),
        [ -1L, "-8..0 #0"; 1L, "0..8 #0" ]
        "join of three", Schedule.Join(struct (wave, 8L), struct (wave, 16L), struct (wave, 8L)), [ 25L, "24..32 #3" ]
        "then without cycles", ramp.Then(4L, wave), [ 3L, "none"; 4L, "4..12 #0" ]
        "join", Schedule.Join(struct (wave, 8L), struct (ramp, 4L)), [ 7L, "0..8 #0"; 8L, "none"; 12L, "none" ]
        "join to the end", Schedule.Join(struct (wave, 12L)), [ 9L, "8..12 #1 cut"; 12L, "none" ]
        "repeat", wave.Repeat 8L, [ -1L, "-8..0 #-1"; 9L, "8..16 #1" ]
        "repeat and cut", wave.Repeat 12L, [ 13L, "12..20 #1"; 21L, "20..24 #2 cut"; 24L, "24..32 #2" ]
        "repeat less than a cycle", wave.Repeat 6L, [ -1L, "-6..0 #-1"; 7L, "6..12 #1" ]
        "repeat without cycles", ramp.Repeat 6L, [ 5L, "0..6 #0"; 6L, "6..12 #1" ]
        "repeat what has a cycle only later",
        ramp.Then(4L, wave).Repeat 8L,
        [ 1L, "none"; 5L, "4..8 #0 cut"; 9L, "none"; 13L, "12..16 #0 cut" ]
        // what begins inside a cycle: that one is no whole one, and comes anew each time
        "repeat inside a cycle",
        (wave.Delay 2L).Repeat 12L,
        [ 0L, "-6..2 #-1"; 2L, "2..10 #0"; 10L, "10..12 #1 cut"; 12L, "6..14 #0"; 14L, "14..22 #1" ]
        "repeat advanced",
        (wave.Advance 2L).Repeat 8L,
        [ 0L, "-2..6 #-1"; 6L, "6..8 #0 cut"; 8L, "6..14 #-1"; 14L, "14..16 #0 cut" ]
        "times inside a cycle",
        (wave.Delay 2L).RepeatTimes(12L, 3L),
        [
            0L, "-6..2 #-1"
            2L, "2..10 #0"
            12L, "6..14 #0"
            14L, "14..22 #1"
            24L, "18..26 #1"
            26L, "26..34 #2"
        ]
        "then inside a cycle", wave.Then(8L, wave.Delay 2L), [ 8L, "2..10 #0"; 10L, "10..18 #1" ]
        "third inside a cycle",
        wave.Then(8L, wave.Delay 2L).Then(20L, wave.Delay 2L),
        [ 12L, "10..18 #1"; 20L, "14..22 #1"; 22L, "22..30 #2" ]
        // a cycle that began before the piece counts for nothing, but in the first piece, which is what it is
        "first advanced", (wave.Advance 2L).Then(8L, wave), [ 0L, "-2..6 #0"; 6L, "6..8 #1 cut"; 8L, "8..16 #1" ]
        "second advanced",
        Schedule.Join(struct (wave, 8L), struct (wave.Advance 2L, 12L), struct (wave, 8L)),
        [ 8L, "6..14 #0"; 14L, "14..20 #1 cut"; 20L, "20..28 #1" ]
        "cut before its first whole cycle", (wave.Delay 2L).Then(1L, wave), [ 0L, "-6..1 #-1 cut"; 1L, "1..9 #0" ]
        "cut in the cycle that it begins in",
        (wave.Advance 2L).Then(4L, wave),
        [ -3L, "-10..-2 #-1"; 0L, "-2..4 #0 cut"; 4L, "4..12 #1" ]
        "at step 0, which leaves what was before",
        (wave.Advance 2L).RestartAt(0L, wave),
        [ -1L, "-2..0 #0 cut"; 0L, "0..8 #1" ]
        "times advanced",
        (wave.Advance 2L).RepeatTimes(12L, 3L),
        [
            0L, "-2..6 #0"
            6L, "6..12 #1 cut"
            12L, "10..18 #0"
            18L, "18..24 #1 cut"
            24L, "22..30 #0"
            30L, "30..38 #1"
        ]
        "repeat nothing", wave.Repeat 1L, [ 5L, "none" ]
        "times", wave.RepeatTimes(12L, 2L), [ -1L, "-8..0 #-1"; 9L, "8..12 #1 cut"; 13L, "12..20 #1"; 25L, "20..28 #2" ]
        "times without cycles", ramp.RepeatTimes(6L, 2L), [ -1L, "none"; 0L, "0..6 #0"; 7L, "6..12 #1"; 12L, "none" ]
        "times a whole cycle", wave.RepeatTimes(8L, 2L), [ -1L, "-8..0 #-1"; 9L, "8..16 #1"; 17L, "16..24 #2" ]
        "no steps, however often", wave.RepeatTimes(0L, 3L), [ -1L, "-8..0 #-1"; 9L, "8..16 #1" ]
        "once", wave.RepeatTimes(6L, 1L), [ 5L, "0..8 #0"; 9L, "8..16 #1" ]
        "once without cycles", ramp.RepeatTimes(6L, 1L), [ 5L, "none" ]
        "growing", growing 2L, [ -1L, "none"; 0L, "0..10 #0"; 10L, "10..30 #1"; 30L, "30..70 #2" ]
        "growing by 1", growing 1L, [ 9L, "0..10 #0"; 10L, "10..20 #1" ]
        "growing amplitude",
        Amplitude.GrowingRatio(10L, 2L, 0.5),
        [ -1L, "none"; 0L, "0..10 #0"; 9L, "0..10 #0"; 10L, "10..30 #1"; 29L, "10..30 #1" ]
        "growing amplitude by 1", Amplitude.GrowingRatio(10L, 1L, 0.5), [ -1L, "-10..0 #-1"; 10L, "10..20 #1" ]
        "reverse", wave.Reverse 16L, [ -1L, "none"; 0L, "0..8 #0"; 8L, "8..16 #1"; 16L, "none" ]
        "reverse and cut", wave.Reverse 12L, [ 0L, "0..4 #0 cut"; 3L, "0..4 #0 cut"; 4L, "4..12 #0" ]
        "mirror", wave.Mirror 10L, [ 0L, "none" ]
        "stretch", wave.Stretch 2L, [ 5L, "0..16 #0"; 16L, "16..32 #1" ]
        "stretch to half", wave.Stretch(1L, 2L), [ 3L, "0..4 #0"; 4L, "4..8 #1" ]
        "map", wave.Map(fun x -> x), [ 9L, "8..16 #1" ]
        "named", Schedule.Named("one", 1, wave), [ 9L, "8..16 #1" ]
        "formula", Schedule.Formula((fun t -> wave.Invoke t), wave), [ 9L, "8..16 #1" ]
        "the same cycle twice", wave.Plus(Amplitude.Halving cycle), [ 9L, "8..16 #1" ]
        "cycles beside none", wave.Plus ramp, [ 9L, "8..16 #1" ]
        "none beside cycles", ramp.Plus wave, [ 9L, "8..16 #1" ]
        "the common cycle of 8 and 12", wave.Plus other, [ 23L, "0..24 #0"; 25L, "24..48 #1" ]
        "no common cycle where one does not repeat", (Amplitude.Halving cycle).Plus other, [ 1L, "none" ]
        "no common cycle where one is moved", wave.Plus(other.Delay 1L), [ 1L, "none" ]
        "per iteration", Amplitude.PerIteration wave, [ -1L, "0..8 #0"; 9L, "8..16 #1" ]
        "three", wave.Map3(ramp, ramp, (fun a _ _ -> a)), [ 9L, "8..16 #1" ]
    ]

let private byName () = dict [ for name, schedule, rows in expected () -> name, (schedule, rows) ]

let names = TheoryData<string>(byName().Keys)

[<Theory; MemberData("names")>]
let ``cycles lie where the definition puts them`` (name: string) =
    let schedule, rows = byName().[name]
    let node = Known.node schedule
    Assert.Equal<(int64 * string) list>(rows, [ for step, _ in rows -> step, told (node.CycleAt step) ])
