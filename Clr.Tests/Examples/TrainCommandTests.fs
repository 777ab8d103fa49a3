[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.TrainCommandTests

open System.IO
open Clr.Tests.TempFolder
open Xunit

let private train arguments = ProgramRun.run ("train" :: arguments)

[<Fact>]
let ``train follows the policy of the command line, keeps what it measured, and is not run over`` () =
    inFolder (fun folder ->
        let arguments =
            [
                "triangular"
                "--base-lr"
                "0.02"
                "--max-lr"
                "0.1"
                "--step-size"
                "25"
                "--steps"
                "120"
                "--out"
                folder
            ]

        let code, output, error = train arguments
        Assert.Equal((0, ""), (code, error))
        Assert.Contains("after 120 updates", output)
        Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))
        let rows = File.ReadAllLines(Path.Combine(folder, "history.csv"))
        Assert.Equal("iteration,lr,momentum,loss,accuracy", rows[0])

        let policy = Clr.Policy.Triangular(0.02, 0.1, 25L)

        // the rate beside a measurement is the one of the update before it
        Assert.Equal<(string * float) list>(
            [ for updates in [ 50L; 100L; 120L ] -> string updates, policy.Invoke(updates - 1L) ],
            [ for row in rows[1..] -> let cells = row.Split ',' in cells[0], float cells[1] ]
        )

        let code, _, error = train arguments
        Assert.Equal(2, code)
        Assert.Contains("already has a training of triangular with seed 1", error)
        // a training that has ended is only shown again
        let code, again, _ = train (arguments @ [ "--resume" ])
        Assert.Equal(0, code)
        Assert.Contains("after 120 updates", again))
