module Clr.Tests.Torch.HistoryTests

open System
open System.IO
open System.Text.Json
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Torch.Optimizers

let training () =
    let optimizer = torch.optim.SGD([ weight () ], 0.7, momentum = 0.5)
    Scheduler(optimizer, learningRate = varied, momentum = (fun step -> 0.5 / float (step + 1L)))

let csv (history: History) =
    use writer = new StringWriter()
    history.WriteCsv writer
    writer.ToString().TrimEnd('\n').Split '\n'

[<Fact>]
let ``a row holds the iteration and the values used in it`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss")

    for step in 0..9 do
        history.Record(float step * 0.5)
        scheduler.Step()

    Assert.Equal<int64[]>([| 0L .. 9L |], history.Iterations.ToArray())
    Assert.Equal<float[]>(Array.init 10 (int64 >> varied.Invoke), history["lr"].ToArray())
    Assert.Equal<float[]>(Array.init 10 (fun step -> 0.5 / float (step + 1)), history["momentum"].ToArray())
    Assert.Equal<float[]>(Array.init 10 (fun step -> float step * 0.5), history["loss"].ToArray())
    Assert.Equal<string seq>([ "lr"; "momentum"; "loss" ], history.Columns)

[<Fact>]
let ``the training iteration runs on over a reset`` () =
    let scheduler = training ()
    let history = History scheduler

    for step in 0..5 do
        if step = 3 then
            scheduler.Reset()

        history.Record()
        scheduler.Step()

    Assert.Equal<int64[]>([| 0L .. 5L |], history.Iterations.ToArray())
    Assert.Equal<float[]>([| for step in [ 0L; 1L; 2L; 0L; 1L; 2L ] -> varied.Invoke step |], history["lr"].ToArray())

[<Fact>]
let ``groups that differ have columns of their own`` () =
    let groups = [ for _ in 0..1 -> Modules.SGD.ParamGroup([ weight () ], lr = 0.7) ]
    use optimizer = torch.optim.SGD(groups, 0.7)
    let scheduler = Scheduler(optimizer, learningRate = GroupSchedule.Scaled(varied, 1.0, 0.5))
    let history = History(scheduler, "loss")
    history.Record 1.0
    Assert.Equal<string seq>([ "lr"; "lr_1"; "loss" ], history.Columns)
    Assert.Equal(varied.Invoke 0L * 0.5, history["lr_1"][0])

[<Fact>]
let ``a metric may be missing, be added later, or be no number`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss", "accuracy")

    for values in [| [| 1.5; 0.25 |]; [| nan |]; [||]; [| History.Missing; infinity |] |] do
        history.Record values
        scheduler.Step()

    history.Set("loss", 7.0)

    let metrics = csv history |> Array.map (fun line -> line.Split(',')[3..])

    Assert.Equal<string[][]>(
        [|
            [| "loss"; "accuracy" |]
            [| "1.5"; "0.25" |]
            [| "NaN"; "" |]
            [| ""; "" |]
            [| "7"; "Infinity" |]
        |],
        metrics
    )

    use stream = new MemoryStream()
    history.WriteJson stream
    let json = JsonDocument.Parse(stream.ToArray()).RootElement
    Assert.Equal("[1.5,\"NaN\",null,7]", json.GetProperty("loss").GetRawText())
    Assert.Equal("[0.25,null,null,\"Infinity\"]", json.GetProperty("accuracy").GetRawText())
    Assert.Equal("[0,1,2,3]", json.GetProperty("iteration").GetRawText())

[<Fact>]
let ``misuse is refused`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss")
    Assert.Throws<InvalidOperationException>(fun () -> history.Set("loss", 1.0)) |> ignore
    Assert.Throws<ArgumentException>(fun () -> history.Record [| 1.0; 2.0 |]) |> ignore
    history.Record 1.0
    // the scheduler was not stepped
    let twice = Assert.Throws<InvalidOperationException>(fun () -> history.Record 1.0)
    Assert.Contains("Update 0 cannot be recorded after update 0", twice.Message)
    Assert.Throws<ArgumentException>(fun () -> history.Set("lr", 1.0)) |> ignore
    let unnamed = Assert.Throws<ArgumentNullException>(fun () -> history.Set(Unchecked.defaultof<_>, 1.0))
    Assert.Equal("metric", unnamed.ParamName)
    Assert.Throws<ArgumentException>(fun () -> history["los"].ToArray() |> ignore) |> ignore

    for names in [ [| "lr" |]; [| "iteration" |]; [| "" |]; [| "loss"; "loss" |] ] do
        Assert.Throws<ArgumentException>(fun () -> History(scheduler, names) |> ignore) |> ignore

    Assert.Throws<ArgumentOutOfRangeException>(fun () -> History(scheduler, 1, "loss") |> ignore)
    |> ignore

[<Theory>]
[<InlineData(2)>]
[<InlineData(7)>]
[<InlineData(64)>]
let ``a limited history halves its resolution and keeps the first of each block`` (limit: int) =
    let scheduler = training ()
    let history = History(scheduler, limit, "loss", "accuracy")
    let mutable strides = Set.empty

    for step in 0..999 do
        history.Record [| float step |]

        // an accuracy now and then, on updates whose rows do not stay
        if step % 100 = 99 then
            history.Set("accuracy", float step)

        Assert.InRange(history.Count, 1, limit)
        strides <- strides.Add history.Stride
        scheduler.Step()

    let stride = history.Stride
    Assert.True(strides |> Seq.forall (fun stride -> Numerics.BitOperations.IsPow2 stride))
    Assert.Equal<int64[]>([| 0L .. stride .. 999L |], history.Iterations.ToArray())
    Assert.Equal<float[]>([| for row in 0L .. stride .. 999L -> float row |], history["loss"].ToArray())
    Assert.Equal<float[]>([| for row in 0L .. stride .. 999L -> varied.Invoke row |], history["lr"].ToArray())

    // the first accuracy of each block survives
    for row in 0 .. history.Count - 1 do
        let block = seq { history.Iterations[row] .. min 999L (history.Iterations[row] + stride - 1L) }
        let expected = block |> Seq.tryFind (fun step -> step % 100L = 99L) |> Option.map float
        let actual = history["accuracy"][row]
        Assert.Equal(expected, (if History.IsMissing actual then None else Some actual))

[<Fact>]
let ``a limited history copes with gaps`` () =
    let scheduler = training ()
    let history = History(scheduler, 4)

    for step in 0..99 do
        if step % 10 = 0 then
            history.Record()

        scheduler.Step()

    Assert.InRange(history.Count, 2, 4)
    Assert.Equal(0L, history.Iterations[0])
    Assert.All(history.Iterations.ToArray(), (fun step -> Assert.Equal(0L, step % 10L)))

[<Fact>]
let ``recording costs no allocation but the growth of the columns`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss")
    let rows = 100_000
    history.Record 0.0
    let before = GC.GetAllocatedBytesForCurrentThread()

    for _ in 1..rows do
        scheduler.Step()
        history.Record 1.0

    // four columns of 8 bytes; doubling copies allocate at most twice the last size again
    let allocated = GC.GetAllocatedBytesForCurrentThread() - before
    Assert.InRange(allocated, 0L, 4L * 8L * 4L * int64 rows)
    // the columns have room for 131,072 rows by now: between two growths nothing is allocated
    let between = GC.GetAllocatedBytesForCurrentThread()

    for _ in 1..1000 do
        scheduler.Step()
        history.Record 1.0

    Assert.Equal(between, GC.GetAllocatedBytesForCurrentThread())

[<Fact>]
let ``a limited history allocates nothing once it is full`` () =
    let scheduler = training ()
    let history = History(scheduler, 100, "loss")

    let record () =
        for _ in 1..1000 do
            history.Record 1.0
            scheduler.Step()

    record ()
    let before = GC.GetAllocatedBytesForCurrentThread()
    record ()
    Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread())
