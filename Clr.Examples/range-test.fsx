// Finds the bounds of a cyclical policy by an LR range test, here of gradient descent on a parabola, whose limit is known.
//
//     dotnet build Clr.FSharp
//     dotnet fsi --lib:Clr.FSharp/bin/Debug/net10.0 Clr.Examples/range-test.fsx
//
// With the package instead of this repository, one line takes the place of the three below: #r "nuget: Clr.FSharp"
#r "MathNet.Numerics.dll"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"

open Clr.FSharp
open Clr.RangeTesting

// loss 2 w^2, gradient 4 w: w <- w (1 - 4 lr), so that training breaks at lr = 2 / 4
let mutable w = 1.0

let train lr =
    let loss = 2.0 * w * w
    w <- w - lr * 4.0 * w
    Measurement loss

let result =
    RangeTest.trial (fun () -> w <- 1.0) ignore train |> RangeTest.run (RangeTestSettings(Repeats = 1))

printfn "%s" (result.Summary())

match RangeTest.tryBounds result with
| None -> printfn "no bounds: %O" result.MaxLr
| Some _ ->
    let policy = result |> RangeTest.triangular2 391L<step / epoch> 4L<epoch>
    printfn "%s" (Inspect.describe policy)

    printfn
        "the greatest rate is %s the limit 0.5"
        (if policy |> Schedule.at 1564L < 0.5 then
             "below"
         else
             "NOT below")
