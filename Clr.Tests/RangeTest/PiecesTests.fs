/// The small functions that the reading is made of, against numbers worked out by hand.
module Clr.Tests.RangeTest.PiecesTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

[<Fact>]
let ``the median of a sorted list is the middle, or the mean of the two in the middle`` () =
    for sorted, median in [ [ 5.0 ], 5.0; [ 1.0; 2.0 ], 1.5; [ 1.0; 2.0; 4.0 ], 2.0; [ 1.0; 2.0; 4.0; 9.0 ], 3.0 ] do
        Assert.Equal(median, Robust.SortedMedian(ResizeArray sorted))

[<Fact>]
let ``a slope is the rise between both neighbours over their distance, at an end to the only one`` () =
    Assert.Equal<float[]>([| 0.5; 0.75; 1.0 |], Places.Slope([| 0.0; 2.0; 4.0 |], [| 0.0; 1.0; 3.0 |]))

[<Fact>]
let ``a loss blows up after the last finite one, be it the first`` () =
    let at losses = RangeTest.BlownUpAt(Curve.Of([ 0.1; 0.2; 0.3 ], losses))
    Assert.Equal(nan, at [ 1.0; nan; 1.0 ])
    Assert.Equal(0.3, at [ 1.0; 1.0; infinity ])
    Assert.Equal(0.2, at [ 1.0; nan; nan ])
    Assert.Equal(0.1, at [ nan; nan; infinity ])

[<Fact>]
let ``one sweep without a validation loss, and the training loss of all is read`` () =
    let plan = SweepPlan.Exponential(1e-4, 1.0, 100)

    let sweep validation = RangeTest.Sweep((fun lr -> Measurement(basin (log10 lr), ValidationLoss = validation)), plan)

    let both, one = sweep (Nullable 1.0), sweep (Nullable())
    Assert.True(RangeTest.Conclude([ both; both ], RangeTestSettings()).ReadsValidation)
    Assert.False(RangeTest.Conclude([ both; one ], RangeTestSettings()).ReadsValidation)

[<Fact>]
let ``an average of nothing is refused by its name`` () =
    let refused =
        Assert.Throws<ArgumentNullException>(fun () -> DebiasedAverage.Of(Unchecked.defaultof<_>) |> ignore)

    Assert.Equal("values", refused.ParamName)
