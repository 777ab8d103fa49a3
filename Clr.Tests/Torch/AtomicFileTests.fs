module Clr.Tests.Torch.AtomicFileTests

open System
open System.IO
open Clr.Torch
open Xunit
open Clr.Tests.TempFolder

let private write (text: string) (stream: Stream) = stream.Write(Text.Encoding.UTF8.GetBytes text)

[<Fact>]
let ``a file is written, and written anew`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "history.csv")
        AtomicFile.Write(path, write "first, and longer")
        AtomicFile.Write(path, write "second")
        Assert.Equal("second", File.ReadAllText path)
        Assert.Equal<string[]>([| path |], Directory.GetFiles folder))

[<Fact>]
let ``where writing fails, the old file stays and nothing else`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "history.csv")
        AtomicFile.Write(path, write "old")

        Assert.Throws<InvalidDataException>(fun () ->
            AtomicFile.Write(
                path,
                fun stream ->
                    write "half" stream
                    raise (InvalidDataException())
            ))
        |> ignore

        Assert.Equal("old", File.ReadAllText path)
        Assert.Equal<string[]>([| path |], Directory.GetFiles folder))

[<Fact>]
let ``a reader sees the old file until the new one is complete`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "history.csv")
        AtomicFile.Write(path, write "old")

        AtomicFile.Write(
            path,
            fun stream ->
                write "new" stream
                stream.Flush()
                Assert.Equal("old", File.ReadAllText path)
        )

        Assert.Equal("new", File.ReadAllText path))

[<Fact>]
let ``a folder that is not there is made; where it cannot be, that is an error`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "runs", "1", "history.csv")
        AtomicFile.Write(path, write "first")
        Assert.Equal("first", File.ReadAllText path)

        Assert.ThrowsAny<IOException>(fun () -> AtomicFile.Write(Path.Combine(path, "x"), write "x"))
        |> ignore

        Assert.Equal("first", File.ReadAllText path))
