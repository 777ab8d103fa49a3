module Clr.Tests.Plot.HistoryPictureTests

open System
open Clr
open Clr.Plot
open Clr.Torch
open TorchSharp
open Xunit

let private track name length =
    Track(
        name,
        Seq.init length int64,
        Column("lr", Seq.init length float),
        Column("loss", Seq.init length (fun i -> 1.0 / float (i + 1)), IsNoisy = true),
        Column("accuracy", Seq.init length (fun i -> if i % 10 = 0 then float i else nan))
    )

[<Fact>]
let ``each quantity has a panel, and tracks share them`` () =
    use one = Draw.History(track "" 100)
    use two = Draw.Histories [ track "short" 50; track "long" 200 ]
    Assert.Equal<string list>([ "lr"; "loss"; "accuracy" ], [ for panel in two.Panels -> panel.Axes.Left.Label.Text ])
    Assert.Equal(3, one.Panels.Count)
    Assert.Equal<string list>([ "short"; "long" ], [ for item in two.Panels[0].Legend.GetItems() -> item.LabelText ])
    Assert.NotEmpty(two.ToPng())

[<Fact>]
let ``all panels show the same iterations`` () =
    use picture = Draw.Histories [ track "short" 50; track "long" 200 ]

    for panel in picture.Panels do
        let limits = panel.Axes.GetLimits()
        Assert.Equal((0.0, 200.0), (limits.Left, limits.Right))

[<Fact>]
let ``a history without rows is an empty picture`` () =
    use picture = Draw.History(track "" 0)
    Assert.NotEmpty(picture.ToPng())

[<Fact>]
let ``columns of another length than the iterations are refused by name`` () =
    let error =
        Assert.Throws<ArgumentException>(fun () -> Track("x", [ 0L; 1L ], Column("loss", [ 1.0 ])) |> ignore)

    Assert.StartsWith(
        "columns must have one value for each of 2 iterations, but 'loss' had 1. Use NaN where nothing was measured.",
        error.Message
    )

    Assert.Equal("columns", error.ParamName)

/// A training of four updates, its accuracy measured in every second.
let private trained () =
    let weight = new Modules.Parameter(torch.zeros 1L)
    let scheduler = Scheduler(torch.optim.SGD([ weight ], 0.1), Policy.Triangular(0.25, 0.75, 2L))
    let history = History(scheduler, "loss", "accuracy")

    for i in 0..3 do
        history.Record(1.0 / float (i + 1))

        if i % 2 = 1 then
            history.Set("accuracy", 10.0 * float i)

        scheduler.Step()

    history

let private labels (picture: Picture) = [ for panel in picture.Panels -> panel.Axes.Left.Label.Text ]

[<Fact>]
let ``a history gives its columns by name, in their order or the caller's, as they were`` () =
    let history = trained ()
    let all = history.ToDictionary()
    Assert.Equal<string list>([ "lr"; "loss"; "accuracy" ], List.ofSeq all.Keys)
    Assert.Equal<float[]>([| 0.25; 0.5; 0.75; 0.5 |], all["lr"])
    Assert.Equal<bool[]>([| true; false; true; false |], Array.map History.IsMissing all["accuracy"])
    Assert.Equal<string list>([ "loss"; "lr" ], List.ofSeq (history.ToDictionary("loss", "lr").Keys))
    history.Record 7.0
    Assert.Equal(4, all["loss"].Length)
    let error = Assert.Throws<ArgumentException>(fun () -> history.ToDictionary "los" |> ignore)
    Assert.StartsWith("There is no column 'los'. There are iteration, lr, loss, accuracy.", error.Message)

[<Fact>]
let ``a history is a picture in one line, the same as the track of its columns`` () =
    let history = trained ()
    use picture = Draw.History(history.Iterations, history.ToDictionary(), noisy = [ "loss" ])

    let track =
        Track(
            "",
            history.Iterations.ToArray(),
            Column("learning rate", history["lr"].ToArray()),
            Column("loss", history["loss"].ToArray(), IsNoisy = true),
            Column("accuracy", history["accuracy"].ToArray())
        )

    use expected = Draw.History track
    Assert.Equal<string list>([ "learning rate"; "loss"; "accuracy" ], labels picture)
    Assert.Equal<byte[]>(expected.ToPng(), picture.ToPng())

[<Fact>]
let ``a noisy column that is none is refused with those there are`` () =
    let history = trained ()

    let error =
        Assert.Throws<ArgumentException>(fun () ->
            Draw.History(history.Iterations, history.ToDictionary(), noisy = [ "los" ]).Dispose())

    Assert.StartsWith("noisy must name columns, but 'los' is none. There are lr, loss, accuracy.", error.Message)
