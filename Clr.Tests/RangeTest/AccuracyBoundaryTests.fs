/// The rules of the accuracy at the very numbers that part two answers, on curves whose smoothed values are known to the bit.
module Clr.Tests.RangeTest.AccuracyBoundaryTests

open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

/// The learning rate 10^k, whose logarithm is exact up to k = 22.
let private power (k: int) = float $"1e{k}"

/// An accuracy of 0 at sixty points a hundredth of a decade apart up to 1, then one of these at each power of ten: the kernel
/// reaches half a decade, and what is smoothed there is the running median of five and nothing else.
let private read (accuracies: float list) =
    let rates =
        [ for k in -59 .. 0 -> 10.0 ** (float k / 100.0) ] @ [ for k in 1 .. accuracies.Length -> power k ]

    let all = List.replicate 60 0.0 @ accuracies
    RangeTest.ReadAccuracy(Curve.Of(rates, all, all))

let private answers (reading: AccuracyReading) = reading.BaseLr, reading.MaxLr, reading.Turn
let private v k : Answer = Answer.Value(power k)
let private atLeast k : Answer = Answer.AtLeast(power k)

[<Fact>]
let ``what does not rise at all has not risen by more than its noise`` () =
    let reason = Assert.IsType<Answer.NoSignal>((read [ 0.0; 0.0; 0.0 ]).BaseLr).Reason
    Assert.StartsWith("the accuracy does not rise by more than its noise", reason)

[<Fact>]
let ``the base is where a tenth of the rise is reached, not passed`` () =
    Assert.Equal(v 1, (read [ 1.0; 1.0; 1.0; 10.0; 10.0; 10.0 ]).BaseLr)
    Assert.Equal(v 4, (read [ 0.999; 0.999; 0.999; 10.0; 10.0; 10.0 ]).BaseLr)

[<Fact>]
let ``an accuracy that is above a tenth of its rise at the first point begins there, and is read from there on`` () =
    // .4 at the first nine points, not half of those that tell the level, then 0, and up to 1 at the end
    let plan = SweepPlan.Exponential()

    let accuracy k =
        if k < 9 then 0.4
        elif k < 60 then 0.0
        else float (k - 60) / 139.0

    let accuracies = List.init 200 accuracy
    let reading = RangeTest.ReadAccuracy(Curve.Of(plan.LearningRates, accuracies, accuracies))
    Assert.Equal<Answer>(Answer.Value plan.Lowest, reading.BaseLr)
    // it only falls from there: by more than a twentieth within the kernel, and slowly from the next point on
    Assert.Equal<Answer>(Answer.Value plan.LearningRates[1], reading.MaxLr)
    Assert.Equal(AccuracyTurn.Falls, reading.Turn)

[<Fact>]
let ``a fall is one of more than a twentieth of the rise`` () =
    let rise = [ 4.0; 8.0; 12.0; 16.0; 20.0; 20.0; 20.0 ]
    Assert.Equal((v 1, atLeast 9, AccuracyTurn.None), answers (read (rise @ [ 19.0; 19.0 ])))
    Assert.Equal((v 1, v 8, AccuracyTurn.Falls), answers (read (rise @ [ 18.99; 18.99 ])))

[<Fact>]
let ``a slope of 15 per cent of the fastest is not slow`` () =
    // 20 to the next point, then 3
    let line step = [ 20.0; 40.0; 60.0; 80.0; 100.0 ] @ [ for k in 1..6 -> 100.0 + step * float k ]
    Assert.Equal((v 1, atLeast 11, AccuracyTurn.None), answers (read (line 3.0)))
    Assert.Equal((v 1, v 6, AccuracyTurn.Slows), answers (read (line 2.99)))

[<Fact>]
let ``the fastest slope is sought from the first point on, the one at the base included`` () =
    // up by 10 at once, and by a half to each further point
    let leap = [ for k in 0..7 -> 10.0 + 0.5 * float k ]
    Assert.Equal((v 1, v 2, AccuracyTurn.Slows), answers (read leap))

/// Up by 4 to 20 at 10^5, and level from there: the first slow point is 10^6.
let private level (length: int) = [ 4.0; 8.0; 12.0; 16.0 ] @ List.replicate length 20.0

[<Fact>]
let ``a fall within ten points names the turn, one ten points later does not`` () =
    let fallAt k = answers (read (level (k - 5) @ List.replicate 3 18.9))
    Assert.Equal((v 1, v 6, AccuracyTurn.Falls), fallAt 15)
    Assert.Equal((v 1, v 6, AccuracyTurn.Slows), fallAt 16)

[<Fact>]
let ``raggedness within ten points names the turn, one that begins ten points later does not`` () =
    // one point far off, which the running median leaves out: it and its neighbours scatter
    let raggedFrom k = answers (read (level (k + 5) @ [ 28.0; 20.0; 20.0; 20.0 ]))
    Assert.Equal((v 1, v 6, AccuracyTurn.Ragged), raggedFrom 15)
    Assert.Equal((v 1, v 6, AccuracyTurn.Slows), raggedFrom 16)

/// A line that rises by 1 from 10^first on, but for points that lie so much higher.
let private line (first: int) (last: int) (higher: (int * float) list) =
    [
        for k in 1..last do
            let bump = List.tryFind (fun (at, _) -> at = k) higher |> Option.map snd |> Option.defaultValue 0.0
            float (max 0 (k - first)) + bump
    ]

[<Fact>]
let ``the last ten points are a window, and what scattered more than ten points before it and the base is no measure``
    ()
    =
    // what lies 5 off at 10^4 is within the ten points before every window but the last, which begins at 10^16
    Assert.Equal((v 10, v 16, AccuracyTurn.Ragged), answers (read (line 8 25 [ 4, 5.0; 21, 3.0 ])))

[<Fact>]
let ``twice the scatter of the rise is not ragged`` () =
    // the base, a tenth of 95, is at 10^11; of the ten points up to it one is 8 off, of the ten after it one is twice that. Both
    // scatter by 8/3 or its double, more than the fiftieth of the rise that counts at least
    let rise off = line 1 23 [ 3, 8.0; 13, off ] @ [ for k in 1..8 -> 22.0 + 9.125 * float k ]
    Assert.Equal((v 11, atLeast 31, AccuracyTurn.None), answers (read (rise 16.0)))
    Assert.Equal((v 11, v 12, AccuracyTurn.Ragged), answers (read (rise 16.1)))
