module Clr.Tests.Plot.StylingTests

open System
open Xunit
open Clr.Plot
open Clr.Tests.Run
open FsCheck

[<Theory>]
[<InlineData(0.0, "0")>]
[<InlineData(0.0001, "0.0001")>]
[<InlineData(0.025, "0.025")>]
[<InlineData(12000.0, "12,000")>]
[<InlineData(0.00001, "1e-5")>]
[<InlineData(-2.5e-7, "-2.5e-7")>]
[<InlineData(2.5e9, "2.5e9")>]
let ``numbers at an axis are short`` (value: float, text: string) = Assert.Equal(text, Numbers.Text value)

[<Theory>]
[<InlineData(0.0296274, "0.0296")>]
[<InlineData(1.0, "1")>]
[<InlineData(123456.0, "123,000")>]
[<InlineData(0.0, "0")>]
[<InlineData(Double.NaN, "NaN")>]
let ``numbers in running text have three digits`` (value: float, text: string) = Assert.Equal(text, Numbers.Short value)

[<Fact>]
let ``a decade axis is labelled at its decades, and at 2 and 5 where there is room`` () =
    let labels low high =
        [
            for tick in DecadeTicks.Between(low, high) do
                if tick.IsMajor then
                    tick.Label
        ]

    Assert.Equal<string list>([ "1e-6"; "1e-5"; "0.0001"; "0.001"; "0.01"; "0.1"; "1" ], labels -6.0 0.0)
    Assert.Equal<string list>([ "0.01"; "0.02"; "0.05"; "0.1"; "0.2"; "0.5"; "1" ], labels -2.0 0.0)
    Assert.Equal(9 * 6 + 1, DecadeTicks.Between(-6.0, 0.0).Length)

[<Law>]
let ``a running mean keeps a constant, and what follows it lies within the values``
    (NormalFloat level)
    (PositiveInt n)
    =
    let means = RunningMean.Of(Array.create (n % 200 + 1) level, 20)

    holds (means |> Array.forall (fun mean -> abs (mean - level) <= 1e-9 * (1.0 + abs level))) (fun () -> $"%A{means}")

[<Fact>]
let ``a running mean is centred, begins at the first value and ends with the mean of the last`` () =
    let means = RunningMean.Of([| 1.0; 2.0; 6.0; 4.0; 12.0 |], 2)
    Assert.Equal<float[]>([| 1.0; 3.0; 4.0; 22.0 / 3.0; 8.0 |], means)

[<Fact>]
let ``the font in the package is used, so that there is text where no font is installed`` () =
    let name = BuiltInFont.Use()
    let font = ScottPlot.Fonts.GetTypeface(name, false, false)
    Assert.Equal("DejaVu Sans", font.FamilyName)
    Assert.Null(BuiltInFont().CreateTypeface("another", false, false))

    use picture = Draw.Schedule((fun t -> float t), 10L)
    let plot = picture.Panels[0]

    for label in
        [
            plot.Axes.Title.Label
            plot.Axes.Bottom.Label
            plot.Axes.Left.Label
            plot.Axes.Bottom.TickLabelStyle
            plot.Axes.Left.TickLabelStyle
        ] do
        Assert.Equal(name, label.FontName)

    Assert.Equal(name, plot.Legend.FontName)
