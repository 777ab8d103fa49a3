module Clr.Tests.Program

open Expecto

/// `dotnet run --project Clr.Tests` runs the Expecto tests alone, with Expecto's own options; `dotnet test` runs everything.
[<EntryPoint>]
let main arguments =
    Clr.Torch.TorchNative.EnsureLoaded()

    match List.ofArray arguments with
    // a training to be killed, see Torch/TrainingCheckpointTests
    | "train-child" :: rest -> Clr.Tests.Torch.CheckpointChild.main rest
    // a comparison to be killed, or a shard, see Examples/CompareTests
    | "compare-child" :: rest -> Clr.Tests.Examples.SmallExperiment.main rest
    // one rank of a data-parallel training, see Examples/RanksTests
    | "rank-child" :: rest -> Clr.Tests.Examples.RanksTests.main rest
    | _ -> runTestsInAssemblyWithCLIArgs [] arguments
