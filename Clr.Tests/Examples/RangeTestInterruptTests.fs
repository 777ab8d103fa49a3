/// Ctrl-C in the middle of a sweep: in this process, where the network can be looked at, and in one of its own.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.RangeTestInterruptTests

open System
open System.IO
open System.Threading
open Clr.Examples
open Clr.Examples.Networks
open Clr.Examples.RangeTests
open Clr.Examples.Terminal
open Clr.Examples.Tours
open Clr.Tests
open Clr.Tests.RangeTest
open Clr.Tests.TempFolder
open Clr.Tests.Examples.RangeTestCommandTests
open TorchSharp
open Xunit

/// A network that does something after so many batches.
type private Acting(inner: TorchWorld.Net, batches: int, act: unit -> unit) as this =
    inherit torch.nn.Module<torch.Tensor, torch.Tensor>("acting")
    let mutable calls = 0
    do this.register_module ("inner", inner)

    override _.forward(input: torch.Tensor) =
        calls <- calls + 1

        if calls = batches then
            act ()

        inner.call input

[<Fact>]
let ``in the middle of the second sweep: the network is as it was, and the files hold what was swept`` () =
    inFolder (fun folder ->
        use source = new CancellationTokenSource()
        use setting = Setting.Teacher true
        // a training batch and the held-out examples for each of the 80 points of a sweep, none of which breaks below 1e-2
        use network = new Acting(Student.Create(), 2 * (80 + 30), source.Cancel)
        use optimizer = torch.optim.SGD(network.parameters (), 0.01)
        torch.manual_seed 7L |> ignore
        let before = TorchWorld.state network optimizer
        use text = new StringWriter()

        let options = RangeTestOptions(7, null, 3, false, folder, 80, 100, Nullable 1e-5, Nullable 1e-2)

        Assert.Throws<OperationCanceledException>(fun () ->
            RangeTestRun.Run(Screen(text, false), setting, network, options, Output folder, source.Token)
            |> ignore)
        |> ignore

        TorchWorld.unchanged before (TorchWorld.state network optimizer)
        Assert.Equal<string list>(all, files folder)
        // a header, 80 points, and 30 or, as the training batch comes first, one less
        Assert.InRange(File.ReadAllLines(Path.Combine(folder, "range-test-points.csv")).Length, 1 + 109, 1 + 110)
        Assert.Contains("1 cancelled at", text.ToString().ReplaceLineEndings " "))

[<Fact>]
let ``a stop signal ends the process with 130, after it has written what there is`` () =
    inFolder (fun folder ->
        // more sweeps than anyone waits for, each a second long
        let arguments = [ "range-test"; "--repeats"; "100"; "--points"; "2000"; "--out"; folder ]
        use child = Child.startOf typeof<Screen>.Assembly arguments
        Assert.StartsWith("LR range test on", child.StandardOutput.ReadLine())
        Child.worked 6.0 child
        Child.stop child
        let output = Child.output child
        Assert.Equal(130, child.ExitCode)
        Assert.Equal<string list>(all, files folder)
        Assert.Contains("1 cancelled at", output.ReplaceLineEndings " "))

[<Fact>]
let ``a sweep of learning rates too low to learn ends with 3, and says so`` () =
    let arguments = [ "range-test"; "--lowest"; "1e-12"; "--highest"; "1e-10"; "--points"; "60" ]
    let code, output, error = ProgramRun.run arguments
    Assert.Equal((3, ""), (code, error))
    Assert.Contains("There is no answer: the loss does not fall", output.ReplaceLineEndings " ")

[<Fact>]
let ``a tour whose range test sees nothing shows why and ends with 3, and trains nothing`` () =
    inFolder (fun folder ->
        use usual = Setting.Teacher true

        use flat =
            new Setting(
                usual.Problem,
                usual.Description,
                Clr.RangeTesting.SweepPlan.Exponential(1e-12, 1e-10, 60),
                usual.StepLr,
                usual.LongRun,
                usual.ShortRun,
                usual.MeasureEvery,
                usual.Seeds
            )

        use text = new StringWriter()
        let code = GuidedTour.Run(Screen(text, false), flat, 1, Output folder, CancellationToken.None)
        Assert.Equal(3, code)
        Assert.Contains("There is no answer: the loss does not fall", text.ToString().ReplaceLineEndings " ")
        Assert.Equal<string list>([ "policy.png"; "range-test.png" ], files folder))
