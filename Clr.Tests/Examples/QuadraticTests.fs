module Clr.Tests.Examples.QuadraticTests

open System
open Clr
open Clr.Examples.Experiments
open Clr.Examples.Training
open Xunit

let private after (schedule: Func<int64, float>) steps =
    let struct (_, _, loss) = Quadratic.Losses(schedule, steps) |> Seq.last
    Math.Round(loss, 4)

[<Fact>]
let ``the figures of a computation by others come out to all their digits`` () =
    // the noisy quadratic of the design's facts: step schedule, the same shortened, triangular
    Assert.Equal(0.5580, after (PaperSchedules.Step(0.02, 7000L)) 7000)
    Assert.Equal(1.0008, after (PaperSchedules.Step(0.02, 2500L)) 2500)
    Assert.Equal(0.5545, after (Policy.Triangular(0.02, 0.1, 200L)) 2500)

[<Fact>]
let ``a linear decay to zero, its peak tuned, comes to 0.244`` () =
    use quadratic = new Quadratic()

    let best =
        quadratic.Contenders
        |> Seq.filter (fun contender -> contender.Grid = "linear-decay")
        |> Seq.map (fun contender -> after contender.LearningRate contender.Iterations)
        |> Seq.min

    Assert.Equal(0.244, best, 3)

[<Fact>]
let ``one update is the formula`` () =
    let struct (done', lr, loss) = Quadratic.Losses(Ramp.Constant 0.5, 1) |> Seq.exactlyOne

    let expected =
        Seq.init 1000 (fun i -> 1.0 / float (i + 1))
        |> Seq.sumBy (fun lambda -> lambda * ((1.0 - 0.5 * lambda) ** 2.0 + 0.25 * lambda) / 2.0)

    Assert.Equal((1, 0.5), (done', lr))
    Assert.Equal(expected, loss, 12)
