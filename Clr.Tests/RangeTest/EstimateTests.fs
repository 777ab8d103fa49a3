/// How several sweeps make one answer, and how sure it is.
module Clr.Tests.RangeTest.EstimateTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private v lr : Answer = Answer.Value lr
let private atLeast lr : Answer = Answer.AtLeast lr
let private none: Answer = Answer.NoSignal "flat"
let private estimate (answers: Answer list) (within: float list) = Estimate.Of(answers, within)

[<Fact>]
let ``the median is taken in log10, and a lower bound at or below it stays one`` () =
    Assert.Equal(v 0.1, (estimate [ v 1.0; v 0.001; v 0.1 ] []).Answer)
    Assert.Equal(0.01, value (estimate [ v 0.001; v 0.1 ] []).Answer, 15)
    Assert.Equal(v 0.1, (estimate [ v 0.01; atLeast 1.0; v 0.1 ] []).Answer)
    Assert.Equal(atLeast 0.1, (estimate [ atLeast 0.01; v 1.0; v 0.1 ] []).Answer)
    Assert.Equal(v 0.1, (estimate [ none; v 0.1; v 0.1 ] []).Answer)

[<Fact>]
let ``no signal in half of the sweeps is no signal`` () =
    let silent = estimate [ none; v 0.1; none ] []
    Assert.Equal(Answer.NoSignal "2 of 3 sweeps: flat" :> Answer, silent.Answer)
    Assert.Equal(Grade.Unknown, silent.Grade)
    Assert.Equal(none, (estimate [ none ] []).Answer)
    Assert.Equal(Answer.NoSignal "no sweep was completed" :> Answer, (estimate [] []).Answer)

[<Fact>]
let ``the range is that of all answers; from ten on, from their tenth to their ninetieth percentile`` () =
    let range count =
        let found = estimate [ for k in 0 .. count - 1 -> v (10.0 ** (float k / 10.0)) ] []
        log10 found.Low.Value, log10 found.High.Value

    let low, high = range 9
    Assert.Equal(0.0, low, 12)
    Assert.Equal(0.8, high, 12)
    // of ten, a percentile lies between the two outermost, wherever in between
    let low, high = range 10
    Assert.InRange(low, 0.01, 0.09)
    Assert.InRange(high, 0.81, 0.89)
    // of 101, it is the eleventh, to within one
    let low, high = range 101
    Assert.InRange(low, 0.93, 1.07)
    Assert.InRange(high, 8.93, 9.07)

[<Theory>]
// the standard deviation of (-d, 0, d) is d
[<InlineData(0.149, 0.0, Grade.Good)>]
[<InlineData(0.151, 0.0, Grade.Fair)>]
[<InlineData(0.299, 0.0, Grade.Fair)>]
[<InlineData(0.301, 0.0, Grade.Poor)>]
[<InlineData(0.01, 0.2, Grade.Fair)>]
// the borders belong to the worse grade
[<InlineData(0.01, 0.15, Grade.Fair)>]
[<InlineData(0.01, 0.3, Grade.Poor)>]
let ``the grade is that of the greater spread`` (between: float) (within: float) (grade: Grade) =
    let found = estimate [ v (10.0 ** -between); v 1.0; v (10.0 ** between) ] [ within ]
    Assert.Equal(grade, found.Grade)
    Assert.Equal(between, found.SpreadBetween.Value, 12)
    Assert.Equal(within, found.SpreadWithin.Value)
    Assert.Equal(10.0 ** -between, found.Low.Value, 12)

[<Fact>]
let ``two sweeps have a spread`` () =
    // of -3 and -2: half the square root of 2
    let found = estimate [ v 1e-3; v 1e-2 ] []
    Assert.Equal(sqrt 0.5, found.SpreadBetween.Value, 12)
    Assert.Equal(Grade.Poor, found.Grade)

[<Fact>]
let ``one sweep without resampling cannot tell`` () =
    let found = estimate [ v 0.1 ] []
    Assert.Equal(Grade.Unknown, found.Grade)
    Assert.False found.SpreadBetween.HasValue

let private record (seed: int) (sd: float) =
    let normal = normals seed
    RangeTest.Sweep((fun lr -> Measurement(basin (log10 lr) + sd * normal ())), SweepPlan.Exponential())

[<Fact>]
let ``the bootstrap within one sweep tells the spread between sweeps to a factor`` () =
    let conclude sd = RangeTest.Conclude(Seq.init 24 (fun seed -> record seed sd), RangeTestSettings(Resamplings = 60))

    let calm, wild = conclude 0.02, conclude 0.2

    for rule, least in [ RangeRule.Start, 0.25; RangeRule.Eighty, 0.5; RangeRule.Edge, 0.5; RangeRule.Minimum, 0.5 ] do
        let found = wild.Estimates[rule]
        let ratio = found.SpreadWithin.Value / found.SpreadBetween.Value
        Assert.True(least < ratio && ratio < 2.0, $"{rule}: within {found.SpreadWithin}, between {found.SpreadBetween}")
        Assert.True(calm.Estimates[rule].SpreadWithin.Value < found.SpreadWithin.Value)

[<Fact>]
let ``the same records and seed give the same result`` () =
    let conclude () =
        RangeTest.Conclude(Seq.init 3 (fun seed -> record seed 0.1), RangeTestSettings(Seed = 4)).Estimates
        |> Seq.sortBy _.Key
        |> Seq.map _.Value
        |> Seq.toList

    Assert.Equal<Estimate list>(conclude (), conclude ())
