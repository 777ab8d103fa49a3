/// Where a run ends, and the nearest runs that end well: numbers that follow from where the cycles and the end lie.
module Clr.Tests.Core.Inspection.RunLengthTests

open System
open Xunit
open Clr
open Clr.Tests.Core.Inspection.Schedules

// corners at 0, 3, 8, 11, ...
let private wave = Wave.Triangle(Cycle.Of(3L, 5L))
let private ramp = Ramp.Linear(20.0, 10.0, 10L)

/// Where the run ends, its whole cycles, and the nearest runs below and above.
let private told (schedule: Func<int64, float>) (steps: int64) =
    let report = schedule.Check steps

    let number (value: Nullable<int64>) = if value.HasValue then string value.Value else "-"

    $"{report.End}, {number report.WholeCycles} whole, below {number report.NearestBelow}, above {number report.NearestAbove}"

let private constant = "Constant, - whole, below -, above -"

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        "one update is no base reached again", wave, [ 1L, "InsideCycle, 0 whole, below -, above 8" ]
        "before the end of a schedule without cycles",
        ramp,
        [
            4L, "BeforeEnd, - whole, below -, above 10"
            9L, "BeforeEnd, - whole, below -, above 10"
            10L, "AtEnd, - whole, below -, above -"
            11L, "AtEnd, - whole, below -, above -"
            12L, "AfterEnd, - whole, below 11, above -"
            14L, "AfterEnd, - whole, below 11, above -"
        ]
        "ended where the run begins", ramp.Advance 10L, [ 1L, constant; 5L, constant ]
        "ended long before", ramp.Advance 20L, [ 1L, constant; 5L, constant ]
        "one value over and over, of which no end is known", (own float).Repeat 1L, [ 1L, constant; 5L, constant ]
        "of a cycle's end and the schedule's the nearer",
        wave.Hold 12L,
        [
            5L, "BeforeEnd, 0 whole, below -, above 8"
            9L, "AtCycleBase, 1 whole, below -, above -"
            10L, "BeforeEnd, 1 whole, below 8, above 12"
        ]
        "before the first cycle", ramp.Then(4L, wave), [ 2L, "InsideCycle, - whole, below -, above 12" ]
        "in a cycle that is cut, and none follows",
        wave.RestartAt(4L, own float),
        [ 2L, "InsideCycle, 0 whole, below -, above -" ]
        "a cycle that had begun before the run is no whole one",
        wave.Delay 2L,
        [
            1L, "InsideCycle, 0 whole, below -, above 2"
            10L, "AtCycleEnd, 1 whole, below -, above -"
            13L, "InsideCycle, 1 whole, below 10, above 18"
        ]
        "a cycle of all the steps there are",
        Wave.Triangle(Cycle.Of(1L <<< 62, (1L <<< 62) - 1L)),
        [ 5L, $"InsideCycle, 0 whole, below -, above {Int64.MaxValue}" ]
    ]

let private byName () = dict [ for name, schedule, rows in expected () -> name, (schedule, rows) ]

let names = TheoryData<string>(byName().Keys)

[<Theory; MemberData("names")>]
let ``a run ends where the definition says`` (name: string) =
    let schedule, rows = byName().[name]
    Assert.Equal<(int64 * string) list>(rows, [ for steps, _ in rows -> steps, told schedule steps ])

/// The wave for its first steps, then anew so many times, every 4 steps.
let private restarted first times = wave.JoinAt [| for i in 0L .. times - 1L -> struct (first + 4L * i, wave) |]

[<Fact>]
let ``cycles that are cut are passed over, a hundred of them in a row`` () =
    // one whole cycle, then all cut
    let below times = (restarted 8L times).Check(8L + 4L * (times - 1L) + 2L).NearestBelow

    Assert.Equal(Nullable 8L, below 100L)
    Assert.Equal(Nullable(), below 101L)

    // all cut but the last
    let above times = (restarted 4L times).Check(2L).NearestAbove
    Assert.Equal(Nullable(4L * 99L + 8L), above 99L)
    Assert.Equal(Nullable(), above 100L)
