/// What a result says of itself: in words, as CSV, as JSON, as policies.
module Clr.Tests.RangeTest.ResultTests

open System
open System.Globalization
open System.Text.Json
open Clr
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private invariant (text: string) = Double.Parse(text, CultureInfo.InvariantCulture)

/// Three noisy sweeps over the basin, the last of which turns NaN. Made anew by each test: what is made once, when the process
/// starts, no mutant is in yet (docs/mutation.md).
let private noisyResult () =
    let sweep seed =
        let normal = normals seed

        RangeTest.Sweep(fun lr ->
            let loss = basin (log10 lr) + 0.05 * normal ()
            Measurement((if seed = 2 && lr > 0.6 then nan else loss), Accuracy = 1.0 - loss / 3.0))

    RangeTest.Conclude(Seq.init 3 sweep, RangeTestSettings(Resamplings = 20))

/// The same loss in every sweep: nothing ever falls.
let private silentResult () =
    RangeTest.Conclude([ RangeTest.Sweep(fun _ -> Measurement 2.3) ], RangeTestSettings(Repeats = 1))

[<Fact>]
let ``the points as CSV are the points, to the last bit`` () =
    let result = noisyResult ()
    let lines = result.PointsCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries)
    Assert.Equal("sweep,k,lr,loss,average,smoothed,accuracy,validation_loss", lines[0])

    let points =
        [
            for sweep, record in Seq.indexed result.Records do
                for p in record.Points -> sweep, p
        ]

    Assert.Equal(points.Length, lines.Length - 1)

    for line, (sweep, p) in Seq.zip lines[1..] points do
        let fields = line.Split ','
        Assert.Equal(8, fields.Length)
        Assert.Equal((sweep, p.Index), (int fields[0], int fields[1]))
        Assert.Equal(p.LearningRate, invariant fields[2])
        Assert.Equal(p.Loss, invariant fields[3])
        Assert.Equal(p.Average, invariant fields[4])
        Assert.Equal(p.Accuracy.Value, invariant fields[6])
        Assert.Equal("", fields[7])
        // the point that is not a number has no smoothed value
        Assert.Equal(Double.IsNaN p.Loss, (fields[5] = ""))

[<Fact>]
let ``the answers as CSV have one line a rule`` () =
    let result = noisyResult ()
    let silent = silentResult ()
    let lines = result.AnswersCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries)
    // and two for the accuracy, where there is one
    Assert.Equal(1 + Enum.GetValues<RangeRule>().Length + 2, lines.Length)
    let first = lines[1].Split ','
    Assert.Equal<string list>([ "BaseLr"; "Value" ], [ first[0]; first[1] ])
    Assert.Equal(value result.BaseLr, invariant first[2])
    let quiet = silent.AnswersCsv().Split('\n')[1]
    Assert.StartsWith("BaseLr,NoSignal,,0,1,,,,,Unknown,\"the loss does not fall", quiet, StringComparison.Ordinal)

[<Fact>]
let ``the JSON holds everything, NaN included`` () =
    let result = noisyResult ()
    let probes = Collections.Immutable.ImmutableArray.Create(Probe(0.5, 100, 1.0, true))
    let found = result.With(Confirmation(Answer.Value 0.5, 2.3, probes))
    use document = JsonDocument.Parse(found.ToJson())
    let root = document.RootElement
    let at (path: string list) = path |> List.fold (fun (e: JsonElement) name -> e.GetProperty name) root
    Assert.Equal(value found.MaxLr, (at [ "estimates"; "MaxLr"; "answer"; "lr" ]).GetDouble())
    Assert.Equal("Value", (at [ "estimates"; "Edge"; "answer"; "status" ]).GetString())
    let third = (at [ "sweeps" ])[2]
    Assert.Equal("NonFinite", third.GetProperty("stop").GetString())
    let losses = third.GetProperty "loss"
    Assert.Equal("NaN", losses[losses.GetArrayLength() - 1].GetString())
    Assert.Equal(found.Records[2].Points[7].Loss, losses[7].GetDouble())
    Assert.Equal(3, (at [ "readings" ]).GetArrayLength())
    Assert.Equal(3, (at [ "accuracyReadings" ]).GetArrayLength())
    Assert.Equal(0.5, (at [ "confirmation"; "limit"; "lr" ]).GetDouble())
    Assert.Equal(200, (at [ "settings"; "points" ]).GetInt32())

[<Fact>]
let ``the summary says what to use, how sure it is, and how the sweeps ended`` () =
    let result = noisyResult ()
    let text = result.Summary()
    let says (part: string) = Assert.Contains(part, text, StringComparison.Ordinal)
    let last = Answer.Value (Seq.last result.Records[2].Points).LearningRate
    says "3 sweeps of 200 learning rates from 1e-6 to 1, in equal ratios: "
    says $": 1 ended as the loss was no longer a number at {last}; 2 ran to the end."
    says $"For a cyclical policy take baseLr = {result.BaseLr} (sure: within a factor of 1."
    says $"and maxLr = {result.MaxLr} (sure: within a factor of 1."
    says $"Training breaks at {result.Estimates[RangeRule.Edge].Answer}."
    says "The accuracy starts to rise at"

[<Fact>]
let ``no signal is said, and gives no policy`` () =
    let silent = silentResult ()
    Assert.Contains("There is no answer: the loss does not fall", silent.Summary(), StringComparison.Ordinal)
    Assert.Equal(Grade.Unknown, silent.Grade)
    let error = Assert.Throws<InvalidOperationException>(fun () -> silent.Triangular2 100L |> ignore)
    Assert.Contains("gives no baseLr: no signal (the loss does not fall", error.Message, StringComparison.Ordinal)

[<Fact>]
let ``the policies run between the bounds, with a step size in epochs`` () =
    let result = noisyResult ()
    let struct (low, high) = result.Bounds()
    let triangular = result.Triangular(100L, 5)
    Assert.Equal<float list>([ low; high; low; high ], [ for t in [ 0L; 500L; 1000L; 1500L ] -> triangular.Invoke t ])
    let triangular2 = result.Triangular2 100L
    Assert.Equal<float list>([ low; high; low ], [ for t in [ 0L; 400L; 800L ] -> triangular2.Invoke t ])
    Assert.Equal((Policy.Triangular2(low, high, 400L)).Invoke 1200L, triangular2.Invoke 1200L)

    for steps, epochs, part in
        [
            0L, 4, "stepsPerEpoch must be at least 1"
            9L, 0, "stepSizeEpochs must be at least 1 epoch"
            Int64.MaxValue, 2, "must fit into a long"
        ] do
        let error =
            Assert.Throws<ArgumentOutOfRangeException>(fun () -> result.Triangular(steps, epochs) |> ignore)

        Assert.Contains(part, error.Message, StringComparison.Ordinal)

[<Fact>]
let ``one-cycle rises and falls between the bounds, ends a thousandth of the lower one, its momentum the other way``
    ()
    =
    let result = noisyResult ()
    let silent = silentResult ()
    let struct (low, high) = result.Bounds()
    let lr = result.OneCycle(100L, 2, 3)

    Assert.Equal<float list>(
        [ low; high; low; low / 1000.0; low / 1000.0 ],
        [ for t in [ 0L; 200L; 400L; 699L; 700L ] -> lr.Invoke t ]
    )

    Assert.True(lr.Invoke 698L > low / 1000.0)
    let momentum = RangeTestResult.OneCycleMomentum(100L, 2)
    Assert.Equal<float list>([ 0.95; 0.85; 0.95; 0.95 ], [ for t in [ 0L; 200L; 400L; 699L ] -> momentum.Invoke t ])
    // the shortest tail: two updates
    Assert.Equal(low / 1000.0, result.OneCycle(1L, 1, 2).Invoke 3L)

    for steps, tail, part in
        [
            100L, 0, "tailEpochs must be at least 1 epoch and at least 2 updates long, but was 0"
            1L, 1, "but was 1 with stepsPerEpoch 1"
            Int64.MaxValue / 4L, 3, "must leave a run that fits into a long"
        ] do
        let error =
            Assert.Throws<ArgumentOutOfRangeException>(fun () -> result.OneCycle(steps, 1, tail) |> ignore)

        Assert.Contains(part, error.Message, StringComparison.Ordinal)

    Assert.Throws<InvalidOperationException>(fun () -> silent.OneCycle 100L |> ignore)

[<Fact>]
let ``sweeps with the same losses count as one`` () =
    let sweep () = RangeTest.Sweep(fun lr -> Measurement(basin (log10 lr)))
    let result = RangeTest.Conclude(Seq.init 3 (fun _ -> sweep ()), RangeTestSettings(Resamplings = 0))
    Assert.Equal(3, result.Readings.Length)
    Assert.Equal(1, result.Estimates[RangeRule.MaxLr].Sweeps)
    Assert.Equal(Grade.Unknown, result.Grade)
    Assert.Contains(result.Warnings, fun w -> w.Contains("the same losses to the last bit", StringComparison.Ordinal))

[<Fact>]
let ``a cancelled sweep is kept but not read, unless there is no other`` () =
    use source = new Threading.CancellationTokenSource()
    let mutable calls = 0

    let step lr =
        calls <- calls + 1

        if calls = 250 then
            source.Cancel()

        Measurement(basin (log10 lr))

    let result =
        RangeTest.Run(Trial.Of(step, ignore), RangeTestSettings(Resamplings = 0), cancellation = source.Token)

    Assert.Equal(2, result.Records.Length)
    Assert.Equal(1, result.Readings.Length)
    Assert.True result.WasCancelled
    Assert.Contains("1 ran to the end; 1 cancelled at", result.Summary(), StringComparison.Ordinal)
    let nothing = RangeTest.Run(Trial.Of(step, ignore), cancellation = Threading.CancellationToken true)
    Assert.Contains("There is no answer: only 0 points", nothing.Summary(), StringComparison.Ordinal)

[<Fact>]
let ``a first sweep that was broken off grades nothing and says so`` () =
    use source = new Threading.CancellationTokenSource()
    let mutable calls = 0

    let step lr =
        calls <- calls + 1

        if calls = 150 then
            source.Cancel()

        Measurement(basin (log10 lr))

    let result = RangeTest.Run(Trial.Of(step, ignore), cancellation = source.Token)
    Assert.Equal(Grade.Unknown, result.Grade)

    for KeyValue(_, estimate) in result.Estimates do
        Assert.Equal(Grade.Unknown, estimate.Grade)

    Assert.DoesNotContain("sure: within", result.Summary(), StringComparison.Ordinal)
    Assert.Contains("before its first sweep was complete", result.Summary(), StringComparison.Ordinal)

/// One of three sweeps ends before its loss comes up, where the other two have broken: they know where training breaks.
[<Fact>]
let ``what one sweep did not see, the result does not say`` () =
    let sweep shift highest seed =
        let normal = normals seed
        let step lr = Measurement(basin (log10 lr + shift) + 0.02 * normal ())
        RangeTest.Sweep(step, SweepPlan.Exponential(1e-6, highest))

    let conclude sweeps = RangeTest.Conclude(sweeps, RangeTestSettings(Resamplings = 0))
    let higher (result: RangeTestResult) = result.Warnings |> Seq.exists _.Contains("end the sweep higher")
    let mixed = conclude [ sweep 0.3 1.0 1; sweep 0.3 1.0 2; sweep 0.0 0.25 3 ]
    Assert.Contains(mixed.Readings, fun reading -> reading.Suggestion.Warnings.Length > 0)
    Assert.True(mixed.Estimates[RangeRule.Edge].Answer :? Answer.Value)
    Assert.False(higher mixed)
    Assert.True(higher (conclude [ for seed in 1..3 -> sweep 0.0 0.05 seed ]))

[<Fact>]
let ``places where sweeps ended are named once each`` () =
    let until highest = RangeTest.Sweep(fun lr -> Measurement(if lr > highest then nan else basin (log10 lr)))

    let summary rates = RangeTest.Conclude(List.map until rates, RangeTestSettings(Resamplings = 0)).Summary()
    // the first rate of the sweep above each
    Assert.Contains("was no longer a number at 0.203.", summary [ 0.2; 0.2; 0.2 ])
    Assert.Contains("was no longer a number at 0.203, 0.307 and 0.535.", summary [ 0.2; 0.3; 0.5 ])
