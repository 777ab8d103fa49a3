module Clr.Tests.Examples.TerminalTests

open Xunit
open System
open Clr
open Clr.Examples.Terminal
open Clr.Tests.Run
open FsCheck

[<Law>]
let ``wrapped text keeps its words and its width`` (words: NonEmptyString list) (PositiveInt extra) =
    let text = words |> List.map (fun (NonEmptyString word) -> word) |> String.concat " "
    let squeezed (text: string) = text.Replace(" ", "")
    let width = 8 + extra % 80
    let lines = Wrapped.Lines(text, width) |> List.ofSeq

    holds
        (lines |> List.forall (fun line -> line.Length <= width)
         && squeezed (String.concat "" lines) = squeezed text)
        (fun () -> $"%A{lines}")

[<Fact>]
let ``a percent sign stays with its number`` () =
    Assert.Equal<string list>([ "it has"; "76.4 % now" ], Wrapped.Lines("it has 76.4 % now", 11) |> List.ofSeq)

[<Theory>]
[<InlineData(true)>]
[<InlineData(false)>]
let ``a plot keeps its width, and marks the true ends of its range`` (unicode: bool) =
    let lines = LinePlot.Of(Policy.Triangular2(0.001, 0.006, 2000L), 12000L, 60, 6, unicode) |> List.ofSeq
    Assert.Equal(8, lines.Length)
    Assert.All(lines, (fun line -> Assert.InRange(line.Length, 1, 60)))
    Assert.Contains("0.006 ", lines[0])
    Assert.Contains("0.001 ", lines[5])
    Assert.EndsWith("step 12,000", lines[7])

    if not unicode then
        Assert.All(lines, (fun line -> Assert.True(Seq.forall Char.IsAscii line)))

[<Fact>]
let ``a rising line goes from the lower left to the upper right`` () =
    let lines =
        LinePlot.Of([| struct (0.0, 0.0); struct (1.0, 1.0) |], "0", "1", 16, 5, false)
        |> List.ofSeq
        |> List.take 5
        |> List.map (fun line -> line.Substring 11)

    Assert.Equal<string list>([ "    *"; "   *"; "  *"; " *"; "*" ], lines)

[<Fact>]
let ``constants, single points and nothing at all are drawn`` () =
    Assert.NotEmpty(LinePlot.Of(Ramp.Constant 0.1, 1L, 60, 4, true))
    Assert.NotEmpty(LinePlot.Of(Ramp.Constant 0.1, 100L, 60, 4, true))
    let nothing = LinePlot.Of(Func<int64, float>(fun _ -> nan), 100L, 60, 4, true)
    Assert.Equal<string list>([ "(nothing to draw)" ], List.ofSeq nothing)

[<Fact>]
let ``a Braille character holds eight dots`` () =
    let canvas = Canvas(1, 1, true)

    for x in 0..1 do
        for y in 0..3 do
            canvas.Dot(x, y)

    Assert.Equal<string list>([ "\u28ff" ], List.ofSeq (canvas.Lines()))
    let single = Canvas(1, 1, true)
    single.Dot(0, 3)
    Assert.Equal<string list>([ "\u2801" ], List.ofSeq (single.Lines()))

[<Theory>]
[<InlineData(0.04, "0.0 s")>]
[<InlineData(9.96, "10 s")>]
[<InlineData(59.0, "59 s")>]
[<InlineData(61.0, "1:01 min")>]
[<InlineData(3725.0, "1:02 h")>]
let ``times are said as people say them`` (seconds: float, text: string) =
    Assert.Equal(text, Times.Text(TimeSpan.FromSeconds seconds))
