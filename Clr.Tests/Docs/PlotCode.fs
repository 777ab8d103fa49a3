/// The F# of docs/plot.md: each kind of picture in one line.
module Clr.Tests.Docs.PlotCode

open System.IO
open Xunit
open Clr.FSharp
open Clr.Plot
open Clr.RangeTesting
open Clr.Torch
open TorchSharp

[<Fact>]
let ``each picture is one line`` () =
    let folder = Directory.CreateTempSubdirectory "clr-tests-"
    let path name = Path.Combine(folder.FullName, name)
    let triangular = Policy.triangular 0.001 0.006 (Cycle.symmetric 2000L<step>)
    let triangular2 = Policy.triangular2 0.001 0.006 (Cycle.symmetric 2000L<step>)
    let both = [ struct ("triangular", triangular); struct ("triangular2", triangular2) ]
    let iterations = [ 0L .. 99L ]
    let losses = [ for i in 1..100 -> 1.0 / float i ]
    let loss = Column("loss", losses, IsNoisy = true)
    let curve = Curve.Of([ for k in 0..99 -> 10.0 ** (float k / 25.0 - 4.0) ], losses)

    use weight = new Modules.Parameter(torch.zeros 1L)
    use optimizer = torch.optim.SGD([ weight ], 0.001)
    let scheduler = triangular2.ApplyTo optimizer
    let history = History(scheduler, "loss")

    for value in losses do
        history.Record value
        scheduler.Step()

    try
        Draw.Schedule(triangular2, 12000L).Save(path "policy.png")
        Draw.Schedules(both, 12000L).Save(path "both.svg")
        Draw.History(history.Iterations, history.ToDictionary(), noisy = [ "loss" ]).Save(path "history.png")
        Draw.History(Track("run", iterations, loss)).Save(path "track.png")
        Draw.RangeTest(curve).Save(path "range-test.png")
        let bytes = Draw.Schedule(triangular2, 12000L, PictureStyle(Theme = Theme.Dark)).ToPng()

        Assert.Equal<string list>(
            [ "both.svg"; "history.png"; "policy.png"; "range-test.png"; "track.png" ],
            [ for file in folder.GetFiles() -> file.Name ] |> List.sort
        )

        // the signature of PNG (RFC 2083, 12.12)
        Assert.Equal<byte[]>([| 137uy; 80uy; 78uy; 71uy |], bytes[0..3])
    finally
        folder.Delete true
