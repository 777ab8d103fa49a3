module Clr.Tests.Examples.ShardTests

open Clr
open Clr.Examples.Experiments
open Clr.Tests.Run
open FsCheck.FSharp

let private planned (lengths: int list) =
    [|
        for i, length in List.indexed lengths -> PlannedRun(Contender($"c{i}", Ramp.Constant 0.1, length), i)
    |]

let private cases =
    gen {
        let! lengths = Gen.listOf (Gen.choose (1, 100))
        let! count = Gen.choose (1, 12)
        return planned lengths, count
    }
    |> Arb.fromGen

[<Law(300)>]
let ``the parts together are all runs, each once, in their order, and each machine comes to the same`` () =
    Prop.forAll cases (fun (runs, count) ->
        let part i = Shard(i, count).Of runs |> List.ofSeq
        let parts = List.init count (fun i -> part (i + 1))

        List.concat parts |> List.sortBy _.Seed = List.ofArray runs
        && parts |> List.forall (fun part -> part = List.sortBy _.Seed part)
        && parts = List.init count (fun i -> part (i + 1)))

[<Law(300)>]
let ``no part has more than the longest run beyond any other`` () =
    Prop.forAll cases (fun (runs, count) ->
        let updates =
            [ for i in 1..count -> Shard(i, count).Of runs |> Seq.sumBy (fun run -> run.Contender.Iterations) ]

        let longest = runs |> Seq.map (fun run -> run.Contender.Iterations) |> Seq.fold max 0
        List.max updates - List.min updates <= longest)
