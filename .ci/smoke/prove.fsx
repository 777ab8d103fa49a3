// A policy of one's own, its claims proved and its picture drawn: the law kit and the plots as F# Interactive loads them.
#i "nuget: {packages}"
#r "nuget: Clr.Properties, {version}"
#r "nuget: Clr.Plot, {version}"

open System.IO
open Clr
open Clr.FSharp
open Clr.Plot
open Clr.Properties

let saw = Wave.sawtooth 400L<step> |> Schedule.between 0.001 0.006
let claims = Claims(Lowest = 0.001, Highest = 0.006, Period = 400L)
printfn "%s" (Laws.report saw claims)

if not (Laws.violations saw claims).IsEmpty then
    failwith "the saw keeps its claims"

match Laws.violations saw (Claims(Period = 200L)) with
| [] -> failwith "half of its period is none"
| violation :: _ -> printfn "%O" violation

for file in [ "saw.png"; "saw.svg" ] do
    let path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + file)
    use picture = Draw.Schedule(saw, 1200L)
    picture.Save path
    printfn "%s of %d bytes" file (FileInfo path).Length
    File.Delete path
