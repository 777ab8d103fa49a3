/// What each node knows of itself. That it is true of the values, `Known` tests; here, that nothing is lost: a schedule that
/// knew nothing would break no law, but nobody could ask it for its period. The numbers follow from the definitions.
module Clr.Tests.Core.KnowledgeTests

open System
open Xunit
open Clr
open Clr.Properties
open Clr.Tests

let private cycle = Cycle.Of(3L, 5L)
let private wave = Wave.Triangle cycle
let private ramp = Ramp.Linear(2.0, 1.0, 10L)
let private own = Func<int64, float>(fun t -> float t)
let private constant = Ramp.Constant 2.0
let private growing (piece: int64 -> Func<int64, float>) growth = Schedule.RepeatGrowing(piece, 8L, growth)
let private two63 = 9223372036854775808.0
let private falling n = Ramp.Linear(1.0, 0.0, n)

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        // waves
        wave, "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        Wave.Hann cycle, "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        Wave.Sine cycle, "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        Wave.Parabolic cycle, "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        Wave.Cosine 8L, "period 8; bounds 0 1; cycle 8; breaks 0 8 16 24 32"
        Wave.Sawtooth 2L, "period 2; bounds 0 1; cycle 2; breaks -4 -2 0 2 4"
        Wave.SawtoothFalling 1L, "period 1; bounds 0 1"
        // amplitudes: before step 0 the first value, so that no formula changes there, but that of a decay by step
        Amplitude.Constant 0.5, "period 1; end 0; bounds 0.5 0.5"
        Amplitude.Halving cycle, "bounds 0 1; cycle 8; breaks 8 16 24 32 40"
        Amplitude.Harmonic cycle, "bounds 0 1; cycle 8; breaks 8 16 24 32 40"
        Amplitude.Geometric(cycle, 0.5), "bounds 0 1; cycle 8; breaks 8 16 24 32 40"
        Amplitude.Geometric(cycle, 1.0), "period 1; end 0; bounds 0 1; cycle 8"
        Amplitude.Exponential 0.5, "bounds 0 1; breaks 0"
        Amplitude.Exponential 1.0, "period 1; end 0; bounds 0 1"
        Amplitude.Sine(cycle, 3L), "bounds 0 1; cycle 8; breaks 8 16 24 32 40"
        Amplitude.Sine(cycle, 2L), "period 1; end 0; bounds 0 1; cycle 8"
        Amplitude.GrowingRatio(10L, 1L, 0.5), "bounds 0 1; cycle 10; breaks 10 20 30 40 50"
        Amplitude.GrowingRatio(10L, 2L, 0.5), "bounds 0 1; breaks 10 30 70 150 310"
        Amplitude.GrowingRatio(10L, 2L, 1.0), "period 1; bounds 0 1"
        Amplitude.PerIteration wave, "bounds 0 1; cycle 8; breaks 0 3 8 11 16"
        Amplitude.PerIteration ramp, "end 10; bounds 1 2; breaks 0 10"
        Amplitude.PerIteration own, "breaks 0"
        Amplitude.PerCycle(cycle, ramp), "bounds 1 2; cycle 8; breaks 8 16 24 32 40"
        // ramps
        constant, "period 1; end 0; bounds 2 2"
        ramp, "end 10; bounds 1 2; breaks 0 10"
        Ramp.Linear(2.0, 1.0, 0L), "end 0; bounds 1 2; breaks 0"
        // equal ends, no change, nothing to change: constant
        Ramp.Linear(2.0, 2.0, 10L), "period 1; end 0; bounds 2 2"
        Ramp.Cosine(0.0, 1.0, 10L), "end 10; bounds 0 1; breaks 0 10"
        Ramp.Exponential(1.0, 0.5, 10L), "end 10; bounds 0.5 1; breaks 0 10"
        Ramp.Shaped(Anneal.OneMinusSqrt, 2.0, 1.0, 10L), "end 10; bounds 1 2; breaks 0 10"
        Ramp.Between(Anneal.Cosine, 2.0, 1.0, 0.5, 8.5), "end 9; bounds 1 2; breaks 1 9"
        Ramp.CosinePower(2.0, 1.0, 10L, 2.0), "end 10; bounds 1 2; breaks 0 10"
        Ramp.HalfCosine(2.0, 1.0, 10L), "end 10; bounds 1 2; breaks 0 10"
        Ramp.Polynomial(2.0, 1.0, 10L, 2.0), "end 10; bounds 1 2; breaks 0 10"
        Ramp.Power(2.0, 1.0, 10L, 2.0), "end 10; bounds 1 2; breaks 0 10"
        Ramp.OneMinusSqrt(2.0, 1.0, 10L), "end 10; bounds 1 2; breaks 0 10"
        Ramp.Tanh(2.0, 1.0, 10L), "end 10; bounds 1 2; breaks 0 10"
        Ramp.TanhUnscaled(2.0, 1.0, 10L), "end 10; bounds 1 2; breaks 0 10"
        Ramp.ExponentialDecay(1.0, 0.5, 10L), "bounds 0 1; breaks 0"
        Ramp.ExponentialDecay(1.0, 1.0, 10L), "period 1; end 0; bounds 0 1"
        Ramp.ExponentialDecay(1.0, 0.5, 10L, true), "bounds 0 1; breaks 10 20 30 40 50"
        // 0.5^(20/10) = 0.25, 2^(20/10) = 4, 0.5^(1/1) = 0.5
        Ramp.ExponentialDecay(1.0, 0.5, 10L, limit = 0.25), "end 20; bounds 0.25 1; breaks 0 20"
        Ramp.ExponentialDecay(1.0, 2.0, 10L, limit = 4.0), "end 20; bounds 1 4; breaks 0 20"
        Ramp.ExponentialDecay(1.0, 0.5, 1L, limit = 0.5), "end 1; bounds 0.5 1; breaks 0 1"
        Ramp.InverseTime(1.0, 0.5, 10L), "bounds 0 1; breaks 0"
        Ramp.InverseTime(1.0, 0.5, 10L, 1.0, true), "bounds 0 1; breaks 10 20 30 40 50"
        Ramp.InverseTime(1.0, 0.0, 10L), "period 1; end 0; bounds 0 1"
        Ramp.InverseTime(0.0, 0.5, 10L), "period 1; end 0; bounds 0 0"
        Ramp.InverseSquareRoot(1.0, 10L), "bounds 0 1; breaks 0"
        Ramp.InverseSquareRoot(0.0, 10L), "period 1; end 0; bounds 0 0"
        Ramp.Step(1.0, 0.5, 10L), "bounds 0 1; breaks 10 20 30 40 50"
        Ramp.Step(1.0, 1.0, 10L), "period 1; end 0; bounds 0 1"
        Ramp.MultiStep(1.0, 0.5, 3L, 3L, 9L), "end 9; bounds 0.125 1; breaks 3 9"
        Ramp.MultiStep(1.0, 1.0, 3L, 9L), "period 1; end 0; bounds 1 1"
        Ramp.MultiStep(0.0, 0.5, 3L, 9L), "period 1; end 0; bounds 0 0"
        Ramp.PiecewiseConstant 3.0, "period 1; end 0; bounds 3 3"
        Ramp.PiecewiseConstantAfter(3.0, struct (3L, 1.0), struct (9L, 2.0)), "end 10; bounds 1 3; breaks 4 10"
        Ramp.PiecewiseConstant(3.0, struct (3L, 1.0), struct (9L, 2.0)), "end 9; bounds 1 3; breaks 3 9"
        Ramp.LinearThrough(struct (3L, 2.0), struct (9L, 1.0)), "end 9; bounds 1 2; breaks 3 9"
        Ramp.LinearThrough(struct (3L, 2.0), struct (9L, 2.0)), "period 1; end 0; bounds 2 2"
        Ramp.TanhUnscaled(2.0, 2.0, 10L), "period 1; end 0; bounds 2 2"
        // from the first step at or after a position on, where that is a step
        Ramp.Between(Anneal.Linear, 2.0, 1.0, 0.5, 3.5), "end 4; bounds 1 2; breaks 1 4"
        Ramp.Between(Anneal.Linear, 2.0, 1.0, 0.0, two63), "bounds 1 2; breaks 0"
        Ramp.Between(Anneal.Linear, 2.0, 1.0, -1e19, -1e19), "bounds 1 2"
        Ramp.Between(Anneal.Linear, 2.0, 1.0, -two63, -two63), $"end {Int64.MinValue}; bounds 1 2"
        Ramp.PolynomialCycling(2.0, 2.0, 4L, 1.0), "period 1; end 0; bounds 2 2"
        Ramp.CosineThrough(struct (3L, 2.0), struct (9L, 1.0)), "end 9; bounds 1 2; breaks 3 9"
        Ramp.MonotoneCubicThrough(struct (3L, 2.0), struct (9L, 1.0)), "end 9; bounds 1 2; breaks 3 9"
        Ramp.PolynomialCycling(2.0, 1.0, 4L, 1.0), "bounds 1 2; breaks 0 5 9 13 17"
        // combinators
        wave.Between(1.0, 5.0), "period 8; bounds 1 5; cycle 8; breaks -5 0 3 8 11"
        wave.Scale -2.0, "period 8; bounds -2 -0; cycle 8; breaks -5 0 3 8 11"
        wave.Offset 2.0, "period 8; bounds 2 3; cycle 8; breaks -5 0 3 8 11"
        wave.Clamp(0.25, 0.5), "period 8; bounds 0.25 0.5; cycle 8; breaks -5 0 3 8 11"
        wave.Map(fun x -> x), "period 8; cycle 8; breaks -5 0 3 8 11"
        wave.Map2(ramp, (fun x y -> x + y)), "cycle 8; breaks -5 0 3 8 10"
        ramp.Map3(ramp, ramp, (fun x y z -> x + y * z)), "end 10; breaks 0 10"
        Schedule.Formula((fun t -> wave.Invoke t), wave), "period 8; cycle 8; breaks -5 0 3 8 11"
        wave.BetweenSchedules(Ramp.Constant 1.0, ramp), "bounds 1 2; cycle 8; breaks -5 0 3 8 10"
        wave.Opposite(0.0, 1.0, 0.85, 0.95), "period 8; bounds 0.85 0.95; cycle 8; breaks -5 0 3 8 11"
        wave.Plus ramp, "bounds 1 3; cycle 8; breaks -5 0 3 8 10"
        wave.Plus(Wave.Square(Cycle.Symmetric 6L)), "period 24; bounds 0 2; cycle 24; breaks -5 0 3 6 8"
        // a common period may be any long, and no more: 2^63 - 1 = 73 * 126347562148695559
        (Wave.Cosine 73L).Plus(Wave.Cosine 126347562148695559L),
        $"period {Int64.MaxValue}; bounds 0 2; cycle {Int64.MaxValue}; breaks 0 73 146 219 292"
        (Wave.Cosine(1L <<< 62)).Plus(Wave.Cosine 3L), "bounds 0 2; breaks -3 0 3 6 9"
        // what has a period of one step and no end keeps nothing from ending
        ramp.Plus(Wave.Sawtooth 1L), "end 10; bounds 1 3; breaks 0 10"
        (Wave.Sawtooth 1L).Plus ramp, "end 10; bounds 1 3; breaks 0 10"
        ramp.Then(4L, Wave.Sawtooth 1L), "end 4; bounds 0 2; breaks 0 4"
        wave.Minus ramp, "bounds -2 0; cycle 8; breaks -5 0 3 8 10"
        wave.Times ramp, "bounds 0 2; cycle 8; breaks -5 0 3 8 10"
        ramp.Times(Ramp.Linear(0.0, 1.0, 12L)), "end 12; bounds 0 2; breaks 0 10 12"
        ramp.Plus(Ramp.Constant 1.0), "end 10; bounds 2 3; breaks 0 10"
        (Ramp.Constant 1.0).Plus ramp, "end 10; bounds 2 3; breaks 0 10"
        wave.Min(Ramp.Constant 0.5), "period 8; bounds 0 0.5; cycle 8; breaks -5 0 3 8 11"
        wave.Max(Ramp.Constant 0.5), "period 8; bounds 0.5 1; cycle 8; breaks -5 0 3 8 11"
        wave.Plus own, "cycle 8; breaks -5 0 3 8 11"
        wave.Delay 2L, "period 8; bounds 0 1; cycle 8; breaks -3 2 5 10 13"
        // a period is claimed up to a move of 2^40 steps, that of a constant always
        wave.Delay(1L <<< 40), "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        wave.Delay((1L <<< 40) + 1L), "bounds 0 1; cycle 8; breaks -4 1 4 9 12"
        constant.Delay(1L <<< 41), "period 1; end 2199023255552; bounds 2 2"
        ramp.Delay 2L, "end 12; bounds 1 2; breaks 2 12"
        wave.Advance 2L, "period 8; bounds 0 1; cycle 8; breaks -2 1 6 9 14"
        ramp.Advance 2L, "end 8; bounds 1 2; breaks -2 8"
        wave.Hold 6L, "end 6; bounds 0 1; cycle 8; breaks 0 3 6"
        ramp.Hold 20L, "end 10; bounds 1 2; breaks 0 10 20"
        wave.Hold 0L, "period 1; end 0; bounds 0 1; cycle 8"
        ramp.Then(4L, wave), "bounds 0 2; cycle 8; breaks 0 4 7 12 15"
        ramp.Then(4L, ramp), "end 14; bounds 1 2; breaks 0 4 14"
        wave.JoinAt [||], "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        (ramp.Advance 12L).JoinAt [||], "end -2; bounds 1 2; breaks -2"
        Schedule.Join(struct (wave, 8L)), "end 8; bounds 0 1; cycle 8; breaks -5 0 3 8"
        wave.RestartAt(4L, ramp), "end 14; bounds 0 2; breaks -5 0 3 4 14"
        Schedule.Join(struct (ramp, 4L), struct (wave, 6L)), "end 10; bounds 0 2; cycle 8; breaks 0 4 7 10"
        wave.JoinAt(struct (4L, ramp)), "end 14; bounds 0 2; breaks -5 0 3 4 14"
        wave.Repeat 6L, "period 6; bounds 0 1; cycle 6; breaks -3 0 3 6 9"
        ramp.Repeat 6L, "period 6; bounds 1 2; cycle 6; breaks 0 6 12 18 24"
        // with one value there is nothing to repeat, and no cycle
        ramp.Repeat 0L, "period 1; bounds 1 2"
        ramp.Repeat 1L, "period 1; bounds 1 2"
        constant.Repeat 6L, "period 1; bounds 2 2"
        Amplitude.GrowingRatio(1L, 1L, 0.5).Repeat 1L, "period 1; bounds 0 1"
        growing falling 1L, "period 8; bounds 0 1; cycle 8; breaks 0 8 16 24 32"
        // growing cycles have no one length, whatever the cycles within them
        growing falling 2L, "bounds 0 1; breaks 0 8 24 56 120"
        growing (fun n -> Wave.Triangle(Cycle.Symmetric(n / 2L))) 2L, "bounds 0 1; breaks -4 0 4 8 16"
        ramp.RepeatTimes(6L, 2L), "end 16; bounds 1 2; cycle 6; breaks 0 6 16"
        // what is never repeated is the schedule itself
        ramp.RepeatTimes(6L, 1L), "end 10; bounds 1 2; breaks 0 10"
        ramp.RepeatTimes(0L, 3L), "end 10; bounds 1 2; breaks 0 10"
        wave.RepeatTimes(6L, 1L), "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        wave.RepeatTimes(0L, 3L), "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        Ramp.Linear(2.0, 1.0, 0L).RepeatTimes(6L, 2L), "end 0; bounds 1 2; cycle 6; breaks 0 6"
        Schedule.RepeatGrowing((fun n -> Ramp.Linear(2.0, 1.0, n)), 10L, 2L), "bounds 1 2; breaks 0 10 30 70 150"
        ramp.Mirror 4L, "end 8; bounds 1 2; breaks 0 4 8"
        ramp.Reverse 4L, "end 3; bounds 1 2; breaks 0 3"
        constant.Reverse 4L, "period 1; end 0; bounds 2 2"
        ramp.Reverse 1L, "period 1; end 0; bounds 1 2"
        wave.Reverse 1L, "period 1; end 0; bounds 0 1"
        // and back: a formula of the steps b to c - 1 is that of 2 n - c + 1 to 2 n - b
        wave.Mirror 5L, "end 10; bounds 0 1; breaks 0 3 5 8 10"
        Ramp.PiecewiseConstant(3.0, struct (2L, 1.0)).Mirror 5L, "end 10; bounds 1 3; breaks 0 2 5 9 10"
        constant.Mirror 4L, "period 1; end 0; bounds 2 2"
        wave.Mirror 0L, "period 1; end 0; bounds 0 1"
        wave.Reverse 8L, "end 7; bounds 0 1; cycle 8; breaks 0 5 7"
        wave.Stretch 2L, "period 16; bounds 0 1; cycle 16; breaks 0 6 16 22 32"
        ramp.Stretch 2L, "end 20; bounds 1 2; breaks 0 20"
        wave.Stretch(2L, 2L), "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        constant.Stretch 2L, "period 1; end 0; bounds 2 2"
        constant.Stretch(1L, 2L), "period 1; end 0; bounds 2 2"
        // a cycle of one step is none
        Wave.Triangle(Cycle.Symmetric 1L).Stretch(1L, 2L), "bounds 0 1; breaks -5 -4 -3 -2 -1"
        ramp.Stretch(1L, 2L), "end 5; bounds 1 2; breaks 0 5"
        wave.Strict 6L, "end 6; cycle 8; breaks 0 3 6"
        wave.Strict 0L, "period 1; end 0"
        Schedule.UniformNoise(1L, 2.0, 3.0), "bounds 2 3"
        Schedule.GaussianNoise(1L, 2.0, 3.0), ""
        wave.WarmupFromZero 0L, "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        // one step of its first value
        constant.WarmupFromOneOverN 1L, "end 1; bounds 2 2; breaks 1"
        Schedule.Named("wave", 1, wave), "period 8; bounds 0 1; cycle 8; breaks -5 0 3 8 11"
        (Ramp.Constant 2.0).WarmupFromZero 4L, "end 4; bounds 0 2; breaks 0 4"
        (Ramp.Constant 2.0).WarmupFromOneOverN 4L, "end 4; bounds 0.5 2; breaks 0 4"
        (Ramp.Constant 2.0).WarmupFrom(1.0, 4L), "end 4; bounds 1 2; breaks 0 4"
        // whose first value nobody knows before it is asked for, and which throws then
        (Schedule.Clamp((fun _ -> failwith "own"), 1.0, 2.0)).WarmupFromZero 4L, "breaks 0 4"
    ]

let private byText () = dict [ for schedule, text in expected () -> schedule.Describe(), (schedule, text) ]

let schedules = TheoryData<string>(byText().Keys)

[<Theory; MemberData("schedules")>]
let ``nothing that can be known is lost`` (name: string) =
    let schedule, text = byText().[name]
    Assert.Equal(text, Knowledge.text schedule)

[<Fact>]
let ``the last step there is can be a breakpoint, and none comes after it`` () =
    // 2^63 - 1 is a multiple of 7, and of no even number
    for schedule in [ Wave.Cosine 7L; Wave.Triangle(Cycle.Of(3L, 4L)); ramp.Repeat 7L; Ramp.Step(1.0, 0.5, 7L) ] do
        let node = Known.node schedule
        Assert.Equal(Nullable Int64.MaxValue, node.NextBreakpoint(Int64.MaxValue - 1L))
        Assert.False((node.NextBreakpoint Int64.MaxValue).HasValue)

    Assert.False(((Known.node (Wave.Cosine 8L)).NextBreakpoint(Int64.MaxValue - 1L)).HasValue)

[<Fact>]
let ``the last step there is can be an end`` () =
    // a ramp of 10 steps after 2^63 - 11 repetitions of one step
    let end' last = (Known.node (ramp.RepeatTimes(1L, last - 10L + 1L))).End
    Assert.Equal(Nullable Int64.MaxValue, end' Int64.MaxValue)
    // a ramp of (2^63 - 1) / 7 steps, 7 times as long
    let stretched = Ramp.Linear(2.0, 1.0, 1317624576693539401L).Stretch 7L
    Assert.Equal(Nullable Int64.MaxValue, (Known.node stretched).End)
    Assert.False(((Known.node (ramp.RepeatTimes(2L, Int64.MaxValue / 2L))).End).HasValue)
