/// The picture of a whole range test: what is in it, and that a sweep without a point does no harm.
module Clr.Tests.Plot.RangeTestPictureTests

open System
open System.Threading
open Clr.Plot
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open ScottPlot.Plottables
open Xunit

let private settings = RangeTestSettings(Resamplings = 0)

/// A sweep over the basin with a little noise, that also measures what is asked for.
let private sweep (seed: int) (measure: float -> Measurement) =
    let normal = normals seed
    RangeTest.Sweep(fun lr -> measure (basin (log10 lr) + 0.01 * normal ()))

let private plain (loss: float) = Measurement loss
let private scored (loss: float) = Measurement(loss, Accuracy = 1.0 - loss / 3.0)
let private validated (loss: float) = Measurement(loss, ValidationLoss = loss)

let private count<'T> (picture: Picture) panel =
    picture.Panels[panel].GetPlottables()
    |> Seq.filter (fun one -> one.GetType() = typeof<'T>)
    |> Seq.length

let private names (picture: Picture) panel = [ for item in picture.Panels[panel].Legend.GetItems() -> item.LabelText ]

[<Fact>]
let ``raw points and a line for every sweep, one span, a mark for every rule`` () =
    for sweeps in [ 1; 3 ] do
        let result = RangeTest.Conclude(Seq.init sweeps (fun seed -> sweep seed plain), settings)
        use picture = Draw.RangeTest result
        Assert.Equal(1, picture.Panels.Count)
        Assert.Equal(sweeps, count<Markers> picture 0)
        Assert.Equal(sweeps, count<Scatter> picture 0)
        Assert.Equal(1, count<HorizontalSpan> picture 0)
        Assert.Equal(2, count<VerticalLine> picture 0)
        // every rule but the two that make the span
        Assert.Equal(Enum.GetValues<RangeRule>().Length - 2, count<Marker> picture 0)
        let edge = Numbers.Short(value result.Estimates[RangeRule.Edge].Answer)
        Assert.Contains($"edge {edge}", names picture 0)
        Assert.NotEmpty(picture.ToPng())

[<Fact>]
let ``the accuracy has a panel of every sweep, with the bounds over all of them`` () =
    let result = RangeTest.Conclude(Seq.init 3 (fun seed -> sweep seed scored), settings)
    use picture = Draw.RangeTest result
    Assert.Equal(2, picture.Panels.Count)
    Assert.Equal(3, count<Scatter> picture 1)
    Assert.Equal(3, count<Markers> picture 1)
    // the two bounds of the loss, and the two of the accuracy
    Assert.Equal(4, count<VerticalLine> picture 1)
    let accuracy = present result.AccuracyBounds
    Assert.Contains($"rises {Numbers.Short(value accuracy.BaseLr.Answer)}", names picture 1)
    Assert.Contains($"slows {Numbers.Short(value accuracy.MaxLr.Answer)}", names picture 1)
    Assert.NotEmpty(picture.ToPng())

/// A sweep that ended before its first point.
let private cancelled () = RangeTest.Sweep((fun _ -> Measurement 1.0), cancellation = CancellationToken true)
let private faulted () = RangeTest.Sweep(fun _ -> failwith "no such batch")

[<Fact>]
let ``a sweep that was cancelled or broke before its first point is not drawn`` () =
    for without in [ cancelled (); faulted () ] do
        Assert.Empty without.Points

        for measure in [ plain; validated; scored ] do
            let result = RangeTest.Conclude([ sweep 1 measure; without ], settings)
            use picture = Draw.RangeTest result
            Assert.Equal(1, count<Scatter> picture 0)
            Assert.NotEmpty(picture.ToPng())

[<Fact>]
let ``where nothing was recorded the picture is empty`` () =
    for records in [ []; [ cancelled () ]; [ faulted (); cancelled () ] ] do
        use picture = Draw.RangeTest(RangeTest.Conclude(records, settings))
        Assert.Equal(0, count<Scatter> picture 0)
        Assert.Equal(0, count<Marker> picture 0)
        Assert.NotEmpty(picture.ToPng())
