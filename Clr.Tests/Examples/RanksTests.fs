/// Ranks of a data-parallel training agree on the learning rate without a word between them: it is a function of the step.
module Clr.Tests.Examples.RanksTests

open System
open Clr
open Clr.Tests
open Clr.Torch
open TorchSharp
open Xunit

let private steps = 400L

let private policy () = Policy.OneCycle(0.1, 200L).Then(200L, Policy.Triangular2(0.001, 0.006, 30L))

let private text (value: float) = BitConverter.DoubleToInt64Bits(value).ToString "x16"

/// One rank, with a scheduler of its own: the rate of each update.
let main (_: string list) =
    TorchNative.EnsureLoaded()
    use weight = new Modules.Parameter(torch.zeros 1L)
    use sgd = torch.optim.SGD([ weight ], 0.1)
    let scheduler = Scheduler(sgd, learningRate = policy ())

    for _ in 1L .. steps do
        printfn "%s" (text scheduler.LearningRate)
        scheduler.Step()

    0

[<Fact>]
let ``ranks in processes of their own have the same rates at every step, bit for bit`` () =
    let expected = [| for t in 0L .. steps - 1L -> text (policy().Invoke t) |]

    for rank in List.init 3 (fun _ -> Child.start [ "rank-child" ]) do
        use rank = rank
        let printed = (Child.output rank).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        Assert.Equal<string[]>(expected, printed)
