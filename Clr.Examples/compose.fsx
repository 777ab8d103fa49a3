// Composes the policy triangular2 from its parts, says what it is and samples it at the corners of its first cycles.
//
//     dotnet build Clr.FSharp
//     dotnet fsi --lib:Clr.FSharp/bin/Debug/net10.0 Clr.Examples/compose.fsx
//
// With the package instead of this repository, one line takes the place of the two below: #r "nuget: Clr.FSharp"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"

open Clr.FSharp

// CIFAR-10: 50,000 pictures in batches of 100; half a cycle lasts 4 epochs.
let stepsPerEpoch = Duration.perEpoch 50000L 100L
let cycle = 4L<epoch> |> Duration.ofEpochs stepsPerEpoch |> Cycle.symmetric

// wave x amplitude, between base and maximum
let triangular2 =
    Wave.triangle cycle |> Schedule.times (Amplitude.halving cycle) |> Schedule.between 0.001 0.006

printfn "%s" (Inspect.describe triangular2)

let half = int64 (Cycle.period cycle) / 2L

for step in [ 0L; half / 2L; half; half + half / 2L; 2L * half; 3L * half; 4L * half ] do
    printfn "step %5d   cycle %d   lr %g" step (cycle |> Cycle.numberAt step) (triangular2 |> Schedule.at step)
