/// The shares in the rules of the loss, each by a shelf just above and just below it: a shelf is a decade and a half long, and the
/// rule answers at its one end or at its other.
module Clr.Tests.RangeTest.RuleConstantsTests

open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private read loss = RangeTest.ReadLoss(curve (SweepPlan.Exponential()) loss)
let private decade answer = log10 (value answer)

[<Fact>]
let ``start: a tenth of the drop`` () =
    let start share = decade (read (staircase 1.0 [ -5.0, 1.0 - share; -3.5, 0.0; -1.0, 1.0 ])).Start
    // the kernel, .12 wide, crosses the tenth within three widths of the step
    Assert.InRange(start 0.102, -5.0, -4.6)
    Assert.InRange(start 0.098, -3.9, -3.5)

[<Fact>]
let ``eighty: four fifths of the drop`` () =
    let eighty share = decade (read (staircase 1.0 [ -5.0, 1.0 - share; -3.5, 0.0; -1.0, 1.0 ])).Eighty
    Assert.InRange(eighty 0.81, -5.0, -4.6)
    Assert.InRange(eighty 0.79, -3.9, -3.4)

[<Fact>]
let ``exactly the share is not more than the share`` () =
    // whole numbers, so that the shelf is there to the last bit: the rule answers where it ends
    let shelf level = read (staircase 10.0 [ -5.0, level; -3.5, 0.0; -1.0, 10.0 ])
    Assert.InRange(decade (shelf 9.0).Start, -4.0, -3.5)
    Assert.InRange(decade (shelf 2.0).Eighty, -4.0, -3.4)

[<Fact>]
let ``a fall of a hundred-billionth is read as any other`` () =
    // a millionth of it is less than a rounding, so that the minimum set is the least value alone
    let reading = read (staircase 1.0 [ -4.0, 1.0 - 1e-11; -1.0, 1.0 ])
    Assert.InRange(decade reading.Minimum, -2.7, -2.3)
    Assert.InRange(decade reading.Edge, -1.2, -0.8)

let private tooHigh = "The loss falls from the first learning rate on: begin the sweep lower."
let private beginsTooHigh (reading: LossReading) = Seq.contains tooHigh reading.Suggestion.Warnings

[<Fact>]
let ``a sweep that begins too high: s begins above L0 by a fiftieth of the drop`` () =
    Assert.True(beginsTooHigh (read (piecewise [ -6.0, 2.0; -2.0, 1.0; -1.0, 1.0; 0.0, 3.0 ])))
    Assert.False(beginsTooHigh (read basin))
    // the first nine of the twenty points whose median is L0 stand higher; how much of that s has at the first, the kernel says
    let read height =
        RangeTest.ReadLoss(indexed (SweepPlan.Exponential()) (fun k u -> basin u + (if k < 9 then height else 0.0)))

    let share (reading: LossReading) = (reading.Smoothed[0] - reading.Baseline) / reading.Drop
    let unit = share (read 0.01) / 0.01

    for expected, height in [ false, 0.0199 / unit; true, 0.0201 / unit ] do
        let reading = read height
        Assert.Equal((if expected then 0.0201 else 0.0199), share reading, 1e-6)
        Assert.Equal(expected, beginsTooHigh reading)

[<Fact>]
let ``what noise makes is no fall from the start`` () =
    let warned =
        [
            for seed in 1..200 do
                // so much of it that a fiftieth of the drop is nothing
                let reading = RangeTest.ReadLoss(noisy (SweepPlan.Exponential()) seed 0.3 basin)
                Assert.True reading.HasSignal
                beginsTooHigh reading
        ]

    Assert.InRange(warned |> List.filter id |> List.length, 0, 2)

[<Fact>]
let ``edge: half of the drop lost again`` () =
    let edge share = decade (read (staircase 1.0 [ -5.0, 0.0; -3.0, share; -1.5, 1.0 ])).Edge
    Assert.InRange(edge 0.51, -3.0, -2.6)
    Assert.InRange(edge 0.49, -1.9, -1.5)
    // exactly half is not more than half
    Assert.InRange(edge 0.5, -2.0, -1.5)

[<Fact>]
let ``minimum set: a millionth of the drop`` () =
    // two halves of one bottom; the kernel reaches four widths, .48, from its walls
    let minimum share = decade (read (staircase 1.0 [ -4.5, 0.0; -2.5, share; -0.5, 1.0 ])).Minimum
    Assert.InRange(minimum 0.9e-6, -2.55, -2.45)
    // the second half is out, but for the part where the kernel still sees enough of the first
    Assert.InRange(minimum 1.1e-6, -3.3, -3.1)

[<Fact>]
let ``steepest: the least slope over log10 lr; a tie takes its middle`` () =
    // two straight falls, the second a tenth steeper or flatter
    let steepest second =
        let bottom = 1.0 - second
        decade (read (piecewise [ -5.0, 3.0; -3.5, 1.5; -3.0, 1.5; -1.5, bottom * 1.5; -1.0, bottom * 1.5 ])).Steepest

    Assert.InRange(steepest 1.1, -2.4, -2.1)
    Assert.InRange(steepest 0.9, -4.4, -4.1)

[<Fact>]
let ``steepest may be where the loss is least, at the end of the sweep`` () =
    let plan = SweepPlan.Exponential(1e-4, 1.0, 100)
    let curve = Curve.Of(plan.LearningRates, [ for k in 0..99 -> if k < 98 then 2.0 else 0.0 ])
    let steepest = value (RangeTest.ReadLoss curve).Steepest
    Assert.True(steepest > plan.LearningRates[97], $"{steepest}")

/// Which of the two makes the upper bound, and which the lower one.
type Bound =
    | Eighty
    | HalfEdge
    | Start
    | QuarterOfMax

let private bounds (reading: LossReading) =
    let eighty, halfEdge, start = value reading.Eighty, value reading.Edge / 2.0, value reading.Start
    let low, high = value reading.Suggestion.BaseLr, value reading.Suggestion.MaxLr

    let upper =
        if eighty <= halfEdge then
            Eighty, eighty
        else
            HalfEdge, halfEdge

    let lower =
        if start >= high / 4.0 then
            Start, start
        else
            QuarterOfMax, high / 4.0

    Assert.Equal(snd upper, high)
    Assert.Equal(snd lower, low)
    Assert.Equal(value reading.Steepest / 2.0, value reading.Suggestion.SingleLr)
    Assert.Equal(value reading.Minimum / 10.0, value reading.MinimumTenth, 15)
    fst upper, fst lower

[<Fact>]
let ``max = min(eighty, edge/2) and base = max(start, max/4), by each of their branches`` () =
    // a gentle fall and a far edge; a fall within a factor of two; then an edge that comes at once, without
    // and with a long slow start before it
    let gentle = bounds (read basin)
    let abrupt = bounds (read (piecewise [ -4.0, 2.3; -3.7, 1.0; -1.0, 1.0; 0.0, 2.3 ]))
    let broken = bounds (read (piecewise [ -3.3, 2.3; -2.85, 1.0; -2.8, 1.0; -2.75, 4.0 ]))

    let both =
        bounds (read (piecewise [ -5.0, 2.3; -4.5, 1.9; -3.0, 1.9; -2.85, 1.0; -2.65, 1.0; -2.6, 5.0 ]))

    Assert.Equal((Eighty, QuarterOfMax), gentle)
    Assert.Equal((Eighty, Start), abrupt)
    Assert.Equal((HalfEdge, Start), broken)
    Assert.Equal((HalfEdge, QuarterOfMax), both)
