module Clr.Tests.Plot.HistoryPictureTests

open System
open Clr.Plot
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
