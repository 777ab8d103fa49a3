/// The whole test on a trial: how far it is, what it refuses, and what it says where the trial cannot be restored.
module Clr.Tests.RangeTest.RunTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private falling lr = Measurement(1.0 - lr / 2.0)

let private settings repeats =
    RangeTestSettings(Plan = SweepPlan.Linear(0.5, 1.0, 50), Repeats = repeats, Resamplings = 0)

[<Fact>]
let ``each point adds its share to what is done`` () =
    let progress = Recorder<SweepProgress>()
    RangeTest.Run(Trial.Of(falling, ignore), settings 4, progress) |> ignore
    Assert.Equal(200, progress.Seen.Count)

    for i, told in Seq.indexed progress.Seen do
        Assert.Equal((i / 50, 4, i % 50, 50), (told.Repeat, told.Repeats, told.Point.Index, told.Points))
        Assert.Equal(float (i + 1) / 200.0, told.Fraction, 12)

[<Fact>]
let ``a trial that cannot be restored at the end is reported, with the result`` () =
    let mutable calls = 0

    let train lr =
        calls <- calls + 1
        falling lr

    // it can be between the sweeps
    let restore () =
        if calls = 100 then
            failwith "disk on fire"

    let error =
        Assert.Throws<RangeTestException>(fun () -> RangeTest.Run(Trial.Of(train, restore), settings 2) |> ignore)

    Assert.Equal("The range test could not restore what it changed: disk on fire", error.Message)
    Assert.Equal("disk on fire", (present error.InnerException).Message)
    Assert.False error.IsRestored
    Assert.Equal<int list>([ 50; 50 ], [ for record in (present error.Partial).Records -> record.Points.Length ])

[<Fact>]
let ``a trial, or losses, that are null are refused by name`` () =
    let refusal (action: unit -> unit) = Assert.Throws<ArgumentNullException>(action).ParamName
    Assert.Equal("trial", refusal (fun () -> RangeTest.Run Unchecked.defaultof<ITrial> |> ignore))
    let losses = Unchecked.defaultof<float seq>
    Assert.Equal("losses", refusal (fun () -> StopRule.Default.FirstStop(losses, 50) |> ignore))
