module Clr.Tests.Torch.HistoryExportTests

open System
open System.Globalization
open System.IO
open System.Text.Json
open Clr.Torch
open Xunit
open Clr.Tests
open Clr.Tests.Torch.HistoryTests

[<Fact>]
let ``numbers read back bit for bit, in any culture`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss")
    let losses = [| 0.1; 1.0 / 3.0; 5e-324; Double.MaxValue; -0.0; 123456789.123456789 |]

    for loss in losses do
        history.Record loss
        scheduler.Step()

    let culture = CultureInfo.CurrentCulture

    let read =
        try
            // decimal comma
            CultureInfo.CurrentCulture <- CultureInfo("", NumberFormat = NumberFormatInfo(NumberDecimalSeparator = ","))

            csv history
            |> Array.tail
            |> Array.map (fun line -> Double.Parse(line.Split(',')[3], CultureInfo.InvariantCulture))
        finally
            CultureInfo.CurrentCulture <- culture

    Assert.Equal<int64[]>(
        Array.map BitConverter.DoubleToInt64Bits losses,
        Array.map BitConverter.DoubleToInt64Bits read
    )

[<Fact>]
let ``names are quoted`` () =
    let history = History(training (), "a,b", "say \"x\"", "plain", "two\nlines")
    use writer = new StringWriter()
    history.WriteCsv writer
    Assert.Equal("iteration,lr,momentum,\"a,b\",\"say \"\"x\"\"\",plain,\"two\nlines\"\n", writer.ToString())

[<Fact>]
let ``files hold what the writers write, and stay as they were where they cannot be replaced`` () =
    TempFolder.inFolder (fun folder ->
        let scheduler = training ()
        let history = History(scheduler, "loss")

        for step in 1..5 do
            history.Record(float step)
            scheduler.Step()

        let csvPath, jsonPath = Path.Combine(folder, "history.csv"), Path.Combine(folder, "history.json")
        history.SaveCsv csvPath
        history.SaveJson jsonPath
        use stream = new MemoryStream()
        history.WriteJson stream
        Assert.Equal(String.Join('\n', csv history) + "\n", File.ReadAllText csvPath)
        Assert.Equal<byte[]>(stream.ToArray(), File.ReadAllBytes jsonPath)
        // over a folder no file can be put; nothing is left beside it
        let taken = Directory.CreateDirectory(Path.Combine(folder, "taken")).FullName
        Assert.ThrowsAny<Exception>(fun () -> history.SaveCsv taken) |> ignore
        Assert.ThrowsAny<Exception>(fun () -> history.SaveJson taken) |> ignore
        Assert.ThrowsAny<Exception>(fun () -> scheduler.Save taken) |> ignore

        Assert.Equal<string[]>([| csvPath; jsonPath; taken |], Directory.GetFileSystemEntries folder |> Array.sort))

[<Fact>]
let ``every power of two reads back from JSON, where .NET's own shortest text fails twice`` () =
    let scheduler = training ()
    let history = History(scheduler, "loss")
    let powers = [| for exponent in -1074 .. 1023 -> Math.ScaleB(1.0, exponent) |]

    for power in powers do
        history.Record power
        scheduler.Step()

    use stream = new MemoryStream()
    history.WriteJson stream
    use document = JsonDocument.Parse(stream.ToArray())

    let read =
        [| for value in document.RootElement.GetProperty("loss").EnumerateArray() -> value.GetDouble() |]

    Assert.Equal<float[]>(powers, read)
