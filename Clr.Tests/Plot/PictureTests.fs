module Clr.Tests.Plot.PictureTests

open System
open System.IO
open System.Text.RegularExpressions
open System.Xml.Linq
open Clr
open Clr.Plot
open Clr.RangeTesting
open SkiaSharp
open Xunit
open Clr.Tests.TempFolder

let private policy = Policy.Triangular2(0.001, 0.006, 2000L)

let private decoded (png: byte[]) = SKBitmap.Decode png

/// How many pixels of a picture have just this colour.
let private count (color: string) (png: byte[]) =
    use bitmap = decoded png
    let wanted = SKColor.Parse color
    bitmap.Pixels |> Array.filter ((=) wanted) |> Array.length

/// Skia numbers its clipping paths, and not from 1 in a second drawing.
let private withoutNumbers (svg: string) = Regex.Replace(svg, "cl_[0-9a-f]+", "cl_")

[<Fact>]
let ``a PNG has the size that was asked for, and the curve in it`` () =
    let style = PictureStyle(Width = 640, PanelHeight = 200, Scale = 3)
    use picture = Draw.Schedule(policy, 12000L, style)
    let png = picture.ToPng()
    use bitmap = decoded png
    Assert.Equal((3 * 640, 3 * picture.Height), (bitmap.Width, bitmap.Height))
    Assert.InRange(count "#0072B2" png, 1000, bitmap.Width * bitmap.Height / 10)

[<Fact>]
let ``each of several schedules has its colour and its name`` () =
    let other = Policy.Triangular(0.002, 0.004, 1500L)
    use picture = Draw.Schedules([ struct ("one", policy); struct ("two", other) ], 12000L)
    let png = picture.ToPng()
    Assert.True(count "#0072B2" png > 1000 && count "#D55E00" png > 1000)
    Assert.Equal<string list>([ "one"; "two" ], [ for item in picture.Panels[0].Legend.GetItems() -> item.LabelText ])

[<Fact>]
let ``a rate and its momentum stand above one another, in one colour, without a legend`` () =
    let momentum = Policy.OneCyclePaperMomentum(Cycle.Symmetric 2000L)
    use picture = Draw.RateAndMomentum(policy, momentum, 12000L)
    Assert.Equal(2, picture.Panels.Count)

    Assert.Empty
        [
            for panel in picture.Panels do
                yield! panel.Legend.GetItems()
        ]

    let limits = [ for panel in picture.Panels -> panel.Axes.GetLimits() ]
    Assert.InRange(limits[0].Top, 0.006, 0.007)
    Assert.InRange(limits[1].Top, 0.95, 1.0)
    Assert.True(count "#0072B2" (picture.ToPng()) > 1000)

[<Fact>]
let ``an SVG is well formed, has the size, and keeps its text as text`` () =
    use picture = Draw.Schedule(policy, 12000L, PictureStyle(Title = "A & B <triangular2>"))
    let root = XDocument.Parse(picture.ToSvg()).Root |> nonNull
    Assert.Equal("900", (root.Attribute "width" |> nonNull).Value)
    Assert.Equal(string picture.Height, (root.Attribute "height" |> nonNull).Value)

    let texts =
        [
            for node in root.Descendants() do
                if node.Name.LocalName = "text" then
                    node.Value.Trim()
        ]

    Assert.Contains("step", texts)
    Assert.Contains("learning rate", texts)
    Assert.Contains("A & B <triangular2>", texts)

[<Fact>]
let ``the dark theme is dark, the light one light`` () =
    let corner theme =
        use picture = Draw.Schedule(policy, 100L, PictureStyle(Theme = theme))
        use bitmap = decoded (picture.ToPng())
        string (bitmap.GetPixel(1, 1))

    Assert.Equal("#ffffffff", corner Theme.Light)
    Assert.Equal("#ff0d1117", corner Theme.Dark)

[<Fact>]
let ``a picture is saved by its ending, into a folder that is made, over what was there`` () =
    inFolder (fun folder ->
        use picture = Draw.Schedule(policy, 100L)
        let png = Path.Combine(folder, "new", "policy.PNG")
        let svg = Path.Combine(folder, "new", "policy.svg")
        picture.Save png
        File.WriteAllText(svg, "old")
        picture.Save svg
        Assert.Equal<byte[]>(picture.ToPng(), File.ReadAllBytes png)
        Assert.Equal(withoutNumbers (picture.ToSvg()), withoutNumbers (File.ReadAllText svg))
        Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(folder, "new")).Length))

[<Fact>]
let ``another ending is refused and nothing is written`` () =
    inFolder (fun folder ->
        use picture = Draw.Schedule(policy, 100L)
        let wrong = Path.Combine(folder, "policy.jpeg")
        let error = Assert.Throws<ArgumentException>(fun () -> picture.Save wrong)
        Assert.StartsWith($"path must end in .png or .svg, but was '{wrong}'.", error.Message)
        Assert.Empty(Directory.GetFileSystemEntries folder))

// 2^31 / 4 pixels are the most
[<Theory>]
[<InlineData(100_000, 100_000, 8)>]
[<InlineData(23_200, 23_200, 1)>]
let ``a PNG that is too large is refused, and nothing is written`` (width: int) (height: int) (scale: int) =
    inFolder (fun folder ->
        let style = PictureStyle(Width = width, PanelHeight = height, Scale = scale)
        use picture = Draw.Schedule(policy, 100L, style)
        let error = Assert.Throws<InvalidOperationException>(fun () -> picture.ToPng() |> ignore)
        Assert.Contains("is too large to make: take a smaller width, height or scale, or an SVG.", error.Message)
        let save () = picture.Save(Path.Combine(folder, "policy.png"))
        Assert.Throws<InvalidOperationException>(save) |> ignore
        Assert.Empty(Directory.GetFileSystemEntries folder))

[<Fact>]
let ``where a file cannot be written, nothing is left behind`` () =
    inFolder (fun folder ->
        use picture = Draw.Schedule(policy, 100L)
        let taken = Path.Combine(folder, "taken.png")
        Directory.CreateDirectory taken |> ignore
        let failed = Record.Exception(fun () -> picture.Save taken)
        Assert.True(failed :? IOException || failed :? UnauthorizedAccessException, $"{failed}")
        Assert.Equal<string[]>([| taken |], Directory.GetFileSystemEntries folder))

[<Theory>]
[<InlineData(1L)>]
[<InlineData(2L)>]
[<InlineData(64L)>]
[<InlineData(Int64.MaxValue)>]
let ``runs of any length are drawn`` (steps: int64) =
    use picture = Draw.Schedule(policy, steps)
    Assert.NotEmpty(picture.ToPng())

[<Fact>]
let ``a schedule without a finite value is an empty picture`` () =
    use picture = Draw.Schedule((fun _ -> nan), 100L)
    Assert.NotEmpty(picture.ToPng())

[<Fact>]
let ``a range test is drawn with its bounds and its marks, and with accuracy in two panels`` () =
    let lrs = Array.init 200 (fun i -> 10.0 ** (-6.0 + 6.0 * float i / 199.0))

    let loss lr =
        match log10 lr with
        | u when u < -4.0 -> 2.3
        | u when u < -2.0 -> 2.3 - 0.65 * (u + 4.0)
        | u when u < -1.0 -> 1.0
        | u -> 1.0 + 1.3 * (u + 1.0)

    let losses = Array.map loss lrs
    use picture = Draw.RangeTest(Curve.Of(lrs, losses))
    let names = [ for item in picture.Panels[0].Legend.GetItems() -> item.LabelText ]
    let reading = RangeTest.ReadLoss(Curve.Of(lrs, losses))
    let edge = Numbers.Short(reading.Edge.Rate |> Option.ofNullable |> Option.get)
    Assert.Contains($"edge {edge}", names)
    Assert.Equal(9, names.Length)
    Assert.NotEmpty(picture.ToPng())

    use two = Draw.RangeTest(Curve.Of(lrs, losses, losses |> Array.map (fun x -> 1.0 - x / 2.5)))
    Assert.Equal(2, two.Panels.Count)
    Assert.NotEmpty(two.ToPng())

[<Fact>]
let ``a range test without a signal has no mark`` () =
    let lrs = Array.init 200 (fun i -> 10.0 ** (-6.0 + 6.0 * float i / 199.0))
    use picture = Draw.RangeTest(Curve.Of(lrs, Array.create 200 2.3))
    Assert.Empty(picture.Panels[0].Legend.GetItems())
    Assert.NotEmpty(picture.ToPng())
