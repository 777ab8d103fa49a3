[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.RangeTestCommandTests

open System
open System.IO
open System.Text.Json
open System.Threading
open Clr.Examples
open Clr.Examples.Terminal
open Xunit
open Clr.Tests.TempFolder

let private run cancellation output arguments = ProgramRun.runTo cancellation output ("range-test" :: arguments)

let private plain arguments = ProgramRun.run ("range-test" :: arguments)

let files folder = [ for file in DirectoryInfo(folder).GetFiles() -> file.Name ] |> List.sort

let all = [ "range-test-answers.csv"; "range-test-points.csv"; "range-test.json"; "range-test.png" ]

[<Fact>]
let ``the answers, their grades and the confirmed limit are shown in 80 columns, and the files hold the same`` () =
    inFolder (fun folder ->
        let code, output, error = plain [ "--points"; "100"; "--repeats"; "2"; "--confirm"; "--out"; folder ]

        Assert.Equal((0, ""), (code, error))
        Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))

        for part in
            [
                "baseLr"
                "maxLr"
                "training breaks"
                "2 sweeps of 100 learning rates"
                "At a constant learning rate"
                "accuracy rises"
                "The accuracy starts to rise at"
            ] do
            Assert.Contains(part, output.ReplaceLineEndings " ")

        Assert.Equal<string list>(all, files folder)
        let points = File.ReadAllLines(Path.Combine(folder, "range-test-points.csv"))
        use json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "range-test.json")))
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind)
        Assert.InRange(points.Length, 150, 201))

[<Fact>]
let ``the same seed gives the same points, another one others`` () =
    let points seed =
        inFolder (fun folder ->
            let code, _, _ = plain [ "--points"; "60"; "--repeats"; "1"; "--seed"; seed; "--out"; folder ]
            Assert.Contains(code, [ 0; 3 ])
            File.ReadAllText(Path.Combine(folder, "range-test-points.csv")))

    let one = points "4"
    Assert.Equal(one, points "4")
    Assert.NotEqual<string>(one, points "5")

/// Cancels at the first line of progress, as Ctrl-C would.
type private Interrupting(source: CancellationTokenSource, after: string) =
    inherit StringWriter()

    override this.Write(value: string) =
        base.Write value

        if this.ToString().Contains(after, StringComparison.Ordinal) then
            source.Cancel()

[<Fact>]
let ``an interrupted test ends with 130 and leaves whole files or none`` () =
    inFolder (fun folder ->
        use source = new CancellationTokenSource()
        // before the first point there is nothing to write
        source.Cancel()
        use output = new StringWriter()
        let code, error = run source.Token output [ "--out"; folder ]
        Assert.Equal(130, code)
        Assert.StartsWith("Interrupted.", error)
        Assert.Equal<string list>([], files folder))

[<Fact>]
let ``an interrupted confirmation keeps what the sweeps found`` () =
    inFolder (fun folder ->
        use source = new CancellationTokenSource()
        use output = new Interrupting(source, "range test         100 %")

        let code, _ =
            run source.Token output [ "--points"; "100"; "--repeats"; "1"; "--confirm"; "--out"; folder ]

        Assert.Equal(130, code)
        Assert.DoesNotContain("At a constant learning rate", output.ToString())
        Assert.Equal<string list>(all, files folder))

[<Theory>]
[<InlineData("--points 49", "--points must be a whole number from 50 to 100000, but was '49'. See --help.")>]
[<InlineData("--repeats 0", "--repeats must be a whole number from 1 to 100, but was '0'. See --help.")>]
[<InlineData("--held-out 5001", "--held-out must be a whole number from 0 to 5000, but was '5001'. See --help.")>]
[<InlineData("--lowest 0", "--lowest must be a number above 0 such as 0.001 or 1e-3, but was '0'. See --help.")>]
[<InlineData("--highest x", "--highest must be a number above 0 such as 0.001 or 1e-3, but was 'x'. See --help.")>]
[<InlineData("--lowest 0.1 --highest 0.1", "--lowest must be below --highest, but they were 0.1 and 0.1.")>]
[<InlineData("--data /nowhere/at/all", "--data: there is no folder /nowhere/at/all.")>]
let ``what is asked wrongly ends with exit code 2 and one clear line`` (line: string, message: string) =
    let code, output, error = plain (List.ofArray (line.Split ' '))
    Assert.Equal((2, ""), (code, output))
    Assert.StartsWith(message, error)

[<Fact>]
let ``a loss that never moves ends with 3, one that falls and breaks with 0`` () =
    let code (train: float -> Clr.RangeTesting.Measurement) restore =
        Clr.FSharp.RangeTest.trial restore ignore train
        |> Clr.FSharp.RangeTest.run (Clr.RangeTesting.RangeTestSettings(Repeats = 1))
        |> Clr.Examples.RangeTests.RangeTestRun.CodeOf

    Assert.Equal(3, code (fun _ -> Clr.RangeTesting.Measurement.FromDouble 2.3) ignore)
    let w = ref 1.0

    let descend lr =
        let loss = 2.0 * w.Value * w.Value
        w.Value <- w.Value - lr * 4.0 * w.Value
        Clr.RangeTesting.Measurement.FromDouble loss

    Assert.Equal(0, code descend (fun () -> w.Value <- 1.0))
