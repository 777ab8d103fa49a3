/// The F# of README.
module Clr.Tests.Docs.ReadmeCode

open Xunit
open Clr.FSharp

[<Fact>]
let ``composes triangular2`` () =
    let cycle = Cycle.symmetric 2000L<step>

    let policy =
        Wave.triangle cycle |> Schedule.times (Amplitude.halving cycle) |> Schedule.between 0.001 0.006

    printfn "%g" (policy |> Schedule.at 2000L) // 0.006
    Assert.Equal(0.006, policy |> Schedule.at 2000L)
