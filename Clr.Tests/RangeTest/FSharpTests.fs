/// The range test as F# functions: the same as the C# methods behind them.
module Clr.Tests.RangeTest.FSharpTests

open System
open System.Reflection
open System.Threading
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
        let momentum = RangeTest.oneCycleMomentum 100L<step / epoch> 2L<epoch> 0.85 0.95
        Assert.Equal<float list>([ 0.95; 0.85; 0.95 ], [ for t in [ 0L; 200L; 400L ] -> momentum.Invoke t ])

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

/// Which functions stand for a public static method of Clr.RangeTesting; Measurement's is a conversion that F# writes out.
let private standFor =
    dict
        [
            "Curve.Of", [ "curve"; "linearCurve"; "curveWithAccuracy"; "linearCurveWithAccuracy" ]
            "DebiasedAverage.Of", [ "debiasedAverage" ]
            "Measurement.FromDouble", [ "sweep" ]
            "PeerRules.FastaiValley", [ "fastaiValley" ]
            "RangeTest.Conclude", [ "conclude" ]
            "RangeTest.Confirm", [ "confirm"; "confirmWith" ]
            "RangeTest.ReadAccuracy", [ "readAccuracy" ]
            "RangeTest.ReadLoss", [ "readLoss" ]
            "RangeTest.Run", [ "run"; "runWith" ]
            "RangeTest.Sweep", [ "sweep"; "sweepMeasured"; "sweepWith" ]
            "RangeTestResult.OneCycleMomentum", [ "oneCycleMomentum" ]
            "SweepPlan.Exponential", [ "exponential" ]
            "SweepPlan.Linear", [ "linear" ]
            "Trial.Of", [ "trial" ]
        ]

[<Fact>]
let ``every function of Clr.RangeTesting has its counterpart`` () =
    let statics = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

    let offered =
        set
            [
                for owner in typeof<Answer>.Assembly.GetExportedTypes() do
                    if owner.Namespace = "Clr.RangeTesting" then
                        for method in owner.GetMethods statics do
                            if not method.IsSpecialName then
                                $"{owner.Name}.{method.Name}"
            ]

    Assert.Equal<Set<string>>(offered, set standFor.Keys)
    let functions = (Assembly.Load "Clr.FSharp").GetType "Clr.FSharp.RangeTest" |> nonNull

    for name in Seq.concat standFor.Values do
        Assert.NotNull(functions.GetMethod name)

[<Fact>]
let ``linear sweeps are read as linear, and a plan is a schedule`` () =
    let plan = RangeTest.linear 60 1e-3 1.0
    let at = plan |> RangeTest.toSchedule
    Assert.Equal<float list>([ 1e-3; 1e-3; 1.0; 1.0 ], [ for t in [ -1L; 0L; 59L; 60L ] -> at.Invoke t ])
    let points = [ for lr in plan.LearningRates -> lr, 1.0 - lr ]
    Assert.Equal(SweepSpacing.Exponential, (RangeTest.curve points).Spacing)
    Assert.Equal(SweepSpacing.Linear, (RangeTest.linearCurve points).Spacing)

    let curve = RangeTest.linearCurveWithAccuracy [ for lr, loss in points -> lr, loss, lr ]
    Assert.Equal(SweepSpacing.Linear, curve.Spacing)
    Assert.Equal<float seq>(List.map snd points, curve.Losses)
    Assert.Equal<float seq>(List.map fst points, curve.Accuracies)

[<Fact>]
let ``a step that measures more than the loss keeps all of it, and one that made no update is no point`` () =
    let mutable rates = []

    let step (lr: float) =
        rates <- lr :: rates
        // the second step is made again at its rate
        Measurement(2.0 - lr, Nullable(lr / 2.0), Nullable(3.0 - lr), rates.Length <> 2)

    let record = RangeTest.sweepMeasured StopRule.Default (RangeTest.linear 100 0.01 1.0) step

    Assert.Equal<float list>(
        [ 0.01; 0.02; 0.02; 0.03 ],
        [ for lr in rates |> List.rev |> List.take 4 -> Math.Round(lr, 12) ]
    )

    Assert.Equal(101, rates.Length)
    Assert.Equal(100, record.Points.Length)

    for i in 0..99 do
        let point, lr = record.Points[i], float (i + 1) / 100.0
        Assert.Equal(lr, point.LearningRate, 12)
        Assert.Equal(2.0 - lr, point.Loss, 12)
        Assert.Equal(lr / 2.0, point.Accuracy.Value, 12)
        Assert.Equal(3.0 - lr, point.ValidationLoss.Value, 12)

    Assert.True record.HasAccuracy
    Assert.True record.HasValidation
    Assert.Equal(StopReason.Completed, record.Stop)

[<Fact>]
let ``averages, stops and scaled answers`` () =
    // m = 0.1, then 0.9 * 0.1 + 0.1 * 3 = 0.39; 1 - 0.81 = 0.19
    let average = RangeTest.debiasedAverage 0.9 [ 1.0; 3.0 ]
    Assert.Equal(2, average.Length)
    Assert.Equal(1.0, average[0], 15)
    Assert.Equal(0.39 / 0.19, average[1], 15)
    let losses = [ yield! List.replicate 40 1.0; nan ]
    let stop = StopRule.Default |> RangeTest.firstStop 100 losses
    Assert.Equal(Some(40, StopReason.NonFinite), stop)
    Assert.Equal(None, StopRule.Default |> RangeTest.firstStop 100 (List.replicate 40 1.0))
    Assert.Equal(Answer.AtLeast 0.25 :> Answer, Answer.AtLeast 0.5 |> RangeTest.times 0.5)

    let valley = RangeTest.fastaiValley (sweep 1).TrainingCurve
    Assert.Equal((RangeTest.readLoss (sweep 1).TrainingCurve).Valley, valley)

[<Fact>]
let ``progress is told of every point, and a token ends the sweep`` () =
    use source = new CancellationTokenSource()
    let mutable seen = []

    let progress (point: SweepProgress) =
        seen <- point.Point.Index :: seen

        if seen.Length = 5 then
            source.Cancel()

    let step lr = Measurement(1.0 - lr)
    let record = RangeTest.sweepWith progress source.Token StopRule.Default plan step
    Assert.Equal<int list>([ 4; 3; 2; 1; 0 ], seen)
    Assert.Equal(StopReason.Cancelled, record.Stop)

    let trial = RangeTest.trial ignore ignore step
    let result = trial |> RangeTest.runWith ignore source.Token (RangeTestSettings())
    Assert.True result.WasCancelled

    Assert.Throws<OperationCanceledException>(fun () ->
        trial |> RangeTest.confirmWith ignore source.Token (ConfirmSettings(1e-2, 1.0)) |> ignore)
    |> ignore
