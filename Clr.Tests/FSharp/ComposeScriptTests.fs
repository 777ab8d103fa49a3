module Clr.Tests.FSharp.ComposeScriptTests

open System.IO
open Xunit
open Clr.Tests

[<Fact>]
let ``the script composes triangular2 and prints its corners`` () =
    let printed = Script.run (Path.Combine(Script.root, "Clr.Examples", "compose.fsx"))

    for line in
        [
            "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Times(other: Amplitude.Halving(cycle: Cycle.Symmetric(stepSize: 2000))).Between(low: 0.001, high: 0.006)"
            "step     0   cycle 1   lr 0.001"
            "step  2000   cycle 1   lr 0.006"
            "step  4000   cycle 2   lr 0.001"
            "step  6000   cycle 2   lr 0.0035"
        ] do
        Assert.Contains(line, printed)
