/// The gallery in docs is what the command gallery draws.
module Clr.Tests.Examples.GalleryTests

open System
open System.IO
open System.Text.RegularExpressions
open System.Threading
open Xunit
open Clr.Examples
open Clr.Examples.Gallery
open Clr.Examples.Policies
open Clr.Examples.Terminal
open Clr.Plot
open Clr.Tests

let private docs = Path.Combine(Script.root, "docs")

/// Skia numbers its clipping paths, and not from 1 in a second drawing.
let private withoutNumbers (svg: string) = Regex.Replace(svg.ReplaceLineEndings "\n", "cl_[0-9a-f]+", "cl_")

let private names folder =
    [ for file in DirectoryInfo(Path.Combine(folder, "images", "gallery")).GetFiles() -> file.Name ]
    |> List.sort

[<Fact>]
let ``page and pictures are those that the command draws; CLR_WRITE_DOCS=1 writes them anew`` () =
    let temporary = Directory.CreateTempSubdirectory "clr-tests-"

    try
        let folder =
            if Environment.GetEnvironmentVariable "CLR_WRITE_DOCS" = "1" then
                docs
            else
                temporary.FullName

        use output = new StringWriter()
        use error = new StringWriter()

        let code =
            CommandLine.Run([| "gallery"; "--out"; folder |], Screen(output, false), error, CancellationToken.None)

        Assert.Equal((0, ""), (code, error.ToString()))
        let read root name = File.ReadAllText(Path.Combine(root, name)).ReplaceLineEndings "\n"
        Assert.Equal(read folder "gallery.md", read docs "gallery.md")
        Assert.Equal<string list>(names folder, names docs)

        for name in names folder do
            let path = Path.Combine("images", "gallery", name)

            Assert.True(
                withoutNumbers (read folder path) = withoutNumbers (read docs path),
                $"{name}: run the command gallery."
            )
    finally
        temporary.Delete true

[<Fact>]
let ``every policy by every convention is there, small, and shown`` () =
    let page = File.ReadAllText(Path.Combine(docs, "gallery.md"))

    for entry in PolicyCatalog.All do
        Assert.Contains($"\n## {entry.Name}\n", page.ReplaceLineEndings "\n")

    for picture in GalleryPicture.All do
        for theme in [ Theme.Light; Theme.Dark ] do
            let name = picture.File theme
            Assert.Contains($"images/gallery/{name}\"", page)
            Assert.InRange(FileInfo(Path.Combine(docs, "images", "gallery", name)).Length, 1000L, 40_000L)

[<Fact>]
let ``all pictures have the same axes: steps from 0 and learning rates from 0`` () =
    for picture in GalleryPicture.All do
        use drawn = picture.Draw Theme.Light
        let limits = drawn.Panels[0].Axes.GetLimits()
        Assert.Equal((0.0, 0.0), (limits.Left, limits.Bottom))
        Assert.Equal(float picture.Entry.Steps, limits.Right)
        Assert.Equal("learning rate", drawn.Panels[0].Axes.Left.Label.Text)
        Assert.Equal("step", drawn.Panels[drawn.Panels.Count - 1].Axes.Bottom.Label.Text)
