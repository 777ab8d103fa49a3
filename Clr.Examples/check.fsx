// Looks at a policy before a training: does it fit the run, and what does another convention change?
//
//     dotnet build Clr.FSharp
//     dotnet fsi --lib:Clr.FSharp/bin/Debug/net10.0 Clr.Examples/check.fsx
//
// With the package instead of this repository, one line takes the place of the two below: #r "nuget: Clr.FSharp"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"

open Clr.FSharp

let cycle = Cycle.symmetric 2000L<step>
let triangular2 = Policy.triangular2 0.001 0.006 cycle

// 10,000 updates break off inside the third cycle; the report names the runs that do not.
let report = triangular2 |> Inspect.check 10000L<step>
printfn "%O" report

match report.NearestBelow, report.NearestAbove with
| Some below, Some above -> printfn "whole cycles: %d or %d steps" below above
| _ -> printfn "the run ends well"

printfn "%O" (Policy.triangular 0.001 0.006 cycle |> Inspect.diff 10000L<step> triangular2)
