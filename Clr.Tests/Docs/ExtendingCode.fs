/// The F# of docs/extending.md.
module Clr.Tests.Docs.ExtendingCode

open Clr
open Clr.FSharp
open Clr.Properties
open Clr.Tests
open Xunit

[<Fact>]
let ``a formula keeps its period, and keeps its claims`` () =
    let wave = Wave.triangle (Cycle.symmetric 2000L<step>)

    let policy =
        schedule {
            let! w = wave
            return 0.001 + 0.005 * w * w
        }

    let claims = Claims(Lowest = 0.001, Highest = 0.006, Period = 4000L)

    match Laws.violations policy claims with
    | [] -> printfn "nothing found"
    | violations -> violations |> List.iter (printfn "%O")

    let found = Laws.violationsFrom Run.seed policy claims
    Assert.True(found.IsEmpty, $"{found} {Run.again}")
    Assert.Equal(Some 4000L<step>, policy |> Inspect.period)
