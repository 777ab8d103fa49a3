// All that composing takes is one package: the DSL, its builder (inlined into this script) and what can be said of a schedule.
#i "nuget: {packages}"
#r "nuget: Clr.FSharp, {version}"

open Clr.FSharp
open Clr.FSharp.Operators

let perEpoch = Duration.perEpoch 50000L 100L
let cycle = Cycle.symmetric (4L<epoch> * perEpoch)

let formula =
    schedule {
        let! wave = Wave.triangle cycle
        and! amplitude = Amplitude.halving cycle
        return 0.001 + 0.005 * wave * amplitude
    }

let operators = Wave.triangle cycle .* Amplitude.halving cycle |> Schedule.between 0.001 0.006

for step in [ 0L; 1999L; 2000L; 4000L; 6000L ] do
    let a, b = formula |> Schedule.at step, operators |> Schedule.at step
    printfn "step %5d   %.6f   %.6f" step a b

    if abs (a - b) > 1e-17 then
        failwith "the formula and the pipeline differ"

let report = operators |> Inspect.check (24L<epoch> * perEpoch)
printfn "%O" report

if report.End <> RunEnd.AtCycleEnd || report.WholeCycles <> Some 3L then
    failwith "three whole cycles were expected"
