module Clr.Tests.Core.Combinators.FormulaTests

open System
open Xunit
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``formula: the function itself, with what is known of all parts`` () =
    means
        numbers
        none
        (fun k x -> Schedule.Formula((fun t -> x[0].Invoke t * k - x[1].Invoke t / x[2].Invoke t), x[0], x[1], x[2]))
        (fun k x t -> x[0].Invoke t * k - x[1].Invoke t / x[2].Invoke t)

let private wave = Wave.Triangle(Cycle.Symmetric 4L)
let private amplitude = Amplitude.Halving(Cycle.Symmetric 4L)

[<Fact>]
let ``the example of the documentation`` () =
    Schedule.Formula((fun t -> 1.0 + 4.0 * wave.Invoke t * amplitude.Invoke t), wave, amplitude)
    |> gives [ 0L, 1.0; 4L, 5.0; 8L, 1.0; 12L, 3.0 ]

[<Fact>]
let ``four parts: their common period, and the breakpoints of each`` () =
    let parts = [| for half in [ 2L; 3L; 4L; 5L ] -> Wave.Triangle(Cycle.Symmetric half) |]
    let sum = Schedule.Formula((fun t -> parts |> Array.sumBy _.Invoke(t)), parts)
    let known, period = sum.TryGetPeriod()
    Assert.Equal((true, 120L), (known, period))

    Assert.Equal<int64 list>([ 0L; 2L; 3L; 4L; 5L; 6L; 8L; 9L; 10L; 12L ], sum.Breakpoints(0L, 13L) |> List.ofSeq)

[<Fact>]
let ``a part changed later changes nothing`` () =
    let parts = [| wave |]
    let formula = Schedule.Formula((fun _ -> 1.0), parts)
    parts[0] <- Ramp.Constant 1.0
    Assert.Equal((true, 8L), formula.TryGetPeriod())

[<Fact>]
let ``parts are refused by their number`` () =
    let refusal =
        Assert.Throws<ArgumentException>(fun () -> Schedule.Formula((fun _ -> 1.0), wave, Samples.combined) |> ignore)

    Assert.Equal("parts[1]", refusal.ParamName)

[<Fact>]
let ``no part at all is refused`` () =
    let refusal = Assert.Throws<ArgumentException>(fun () -> Schedule.Formula((fun _ -> 1.0)) |> ignore)

    Assert.StartsWith("parts must have at least one element, but was empty.", refusal.Message)

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Schedule.Formula((fun t -> wave.Invoke t * amplitude.Invoke t), wave, amplitude))
