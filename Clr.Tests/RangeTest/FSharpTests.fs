/// The range test as F# functions: the same as the C# methods behind them.
module Clr.Tests.RangeTest.FSharpTests

open System
open Xunit
open Clr.FSharp
open Clr.RangeTesting
open Clr.Tests.RangeTest

let private plan = RangeTest.exponential 200 1e-6 1.0

let private noisyBasin seed =
    let normal = Curves.normals seed
    fun lr -> Curves.basin (log10 lr) + 0.02 * normal ()

let private sweep seed = RangeTest.sweep StopRule.Default plan (noisyBasin seed)

[<Fact>]
let ``an answer is matched by its three cases`` () =
    let describe answer =
        match answer with
        | RangeTest.Value lr -> $"value {lr}"
        | RangeTest.AtLeast lr -> $"at least {lr}"
        | RangeTest.NoSignal reason -> reason

    let answers: Answer list = [ Answer.Value 0.5; Answer.AtLeast 2.0; Answer.NoSignal "flat" ]
    Assert.Equal<string list>([ "value 0.5"; "at least 2"; "flat" ], List.map describe answers)
    Assert.Equal<float option list>([ Some 0.5; Some 2.0; None ], List.map RangeTest.tryRate answers)

[<Fact>]
let ``a pipeline from a function to a policy`` () =
    let result = Seq.init 3 sweep |> RangeTest.conclude (RangeTestSettings(Resamplings = 20))

    match RangeTest.tryBounds result with
    | None -> failwith "expected bounds"
    | Some(low, high) ->
        let policy = result |> RangeTest.triangular2 100L<step / epoch> 4L<epoch>
        Assert.Equal<float list>([ low; high; low ], [ for t in [ 0L; 400L; 800L ] -> policy.Invoke t ])
        let policy = result |> RangeTest.triangular 100L<step / epoch> 2L<epoch>
        Assert.Equal<float list>([ low; high; low; high ], [ for t in [ 0L; 200L; 400L; 600L ] -> policy.Invoke t ])

[<Fact>]
let ``reading points is reading the record`` () =
    let record = sweep 1
    let points = record.Points |> Seq.map (fun p -> p.LearningRate, p.Loss)
    let one = RangeTest.readLoss (RangeTest.curve points)
    let other = RangeTest.readLoss record.TrainingCurve
    Assert.Equal(other.Suggestion.MaxLr, one.Suggestion.MaxLr)

    let accuracies = RangeTest.curveWithAccuracy [ for lr, loss in points -> lr, loss, 1.0 - loss / 3.0 ]
    Assert.Equal(AccuracyTurn.Slows, (RangeTest.readAccuracy accuracies).Turn)

[<Fact>]
let ``no signal is no bounds, and no policy`` () =
    let result =
        [ RangeTest.sweep StopRule.Default (RangeTest.linear 60 1e-3 1.0) (fun _ -> 2.3) ]
        |> RangeTest.conclude (RangeTestSettings())

    Assert.Equal(None, RangeTest.tryBounds result)

    Assert.Throws<InvalidOperationException>(fun () -> RangeTest.triangular 1L<step / epoch> 1L<epoch> result |> ignore)
    |> ignore

[<Fact>]
let ``a trial of functions runs and confirms`` () =
    let mutable w = 1.0
    let mutable seeds = []

    let trial =
        RangeTest.trial (fun () -> w <- 1.0) (fun seed -> seeds <- seed :: seeds) (fun lr ->
            let loss = w * w / 2.0
            w <- w - lr * w
            Measurement loss)

    let result =
        RangeTest.run (RangeTestSettings(Plan = RangeTest.exponential 100 1e-4 1e2, Repeats = 1)) trial

    Assert.True(RangeTest.tryBounds(result).IsSome)
    Assert.Equal(1.0, w)
    let found = RangeTest.confirm (ConfirmSettings(1e-2, 1e2)) trial
    Assert.InRange(Curves.value found.Limit, 1.98, 2.02)
    Assert.Equal(1.0, w)
    Assert.NotEmpty seeds
