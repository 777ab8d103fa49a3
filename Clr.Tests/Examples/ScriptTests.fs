/// The scripts of Clr.Examples, run as a user runs them.
module Clr.Tests.Examples.ScriptTests

open System
open System.IO
open System.Text.RegularExpressions
open Xunit
open Clr.Tests

let private run name = Script.run(Path.Combine(Script.root, "Clr.Examples", $"{name}.fsx")).ReplaceLineEndings "\n"

[<Fact>]
let ``check says that the run breaks off inside a cycle, and where it would not`` () =
    let printed = run "check"

    // 10,000 is two and a half cycles of 4,000; up to 4,000 triangular and triangular2 agree, and at every later base
    for line in [ "EndsInsideCycle"; "whole cycles: 8000 or 12000 steps"; "at 5998 of 10000 steps" ] do
        Assert.Contains(line, printed)

[<Fact>]
let ``range-test finds bounds below the known limit`` () =
    let printed = run "range-test"
    Assert.Contains("the greatest rate is below the limit 0.5", printed)
    Assert.Contains("Amplitude.Halving", printed)

[<Fact>]
let ``train uses the policy's values and learns`` () =
    let rows = Regex.Matches(run "train", @"update +(\d+) +lr (\S+) +loss (\S+)")
    let numbers (group: int) = [ for row in rows -> float row.Groups[group].Value ]
    // by hand: 4/5 of the way up, one step before base, 4/5 up to half the height, one step before base
    Assert.Equal<float list>([ 4.0; 9.0; 14.0; 19.0 ], numbers 1)

    for expected, found in List.zip [ 0.082; 0.028; 0.046; 0.019 ] (numbers 2) do
        Assert.Equal(expected, found, 1e-6)

    Assert.True(List.last (numbers 3) < List.head (numbers 3) / 2.0)
