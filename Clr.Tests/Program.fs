module Clr.Tests.Program

open Expecto

/// `dotnet run --project Clr.Tests` runs the Expecto tests alone, with Expecto's own options; `dotnet test` runs everything.
[<EntryPoint>]
let main arguments =
    Clr.Torch.TorchNative.EnsureLoaded()
    runTestsInAssemblyWithCLIArgs [] arguments
