module Clr.Tests.Plot.StraightenedTests

open Xunit
open Clr
open Clr.Plot
open Clr.Tests.Run
open FsCheck

/// The value of the line through the points kept, at a place between two of them.
let private between (x: float[]) (y: float[]) at =
    let right = x |> Array.findIndex (fun other -> other >= at)

    if x[right] = at then
        y[right]
    else
        let share = (at - x[right - 1]) / (x[right] - x[right - 1])
        y[right - 1] + share * (y[right] - y[right - 1])

[<Law(200)>]
let ``the line through the points kept passes all others within a sixteen-thousandth of the range``
    (first: NormalFloat)
    (others: NormalFloat list)
    =
    let y = [| for NormalFloat value in first :: others -> value |]
    let x = Array.init y.Length float
    let struct (keptX, keptY) = Straightened.Of(x, y)
    let slack = (Array.max y - Array.min y) / 16384.0 * 1.000001

    holds
        (keptX[0] = 0.0
         && Array.last keptX = Array.last x
         && Array.forall2 (fun at value -> abs (between keptX keptY at - value) <= slack) x y)
        (fun () -> $"%A{y} became %A{keptX}")

[<Fact>]
let ``a triangle is drawn from its corners`` () =
    let schedule = Policy.Triangular(0.001, 0.006, 100L)
    let y = Array.init 401 (fun t -> schedule.Invoke(int64 t))
    let struct (x, _) = Straightened.Of(Array.init 401 float, y)
    Assert.Equal<float[]>([| 0.0; 100.0; 200.0; 300.0; 400.0 |], x)

[<Fact>]
let ``gaps stay gaps`` () =
    let y = [| 1.0; 1.0; 1.0; nan; nan; 2.0; 2.0; 2.0 |]
    let struct (x, kept) = Straightened.Of(Array.init 8 float, y)
    Assert.Equal<float[]>([| 0.0; 2.0; 3.0; 4.0; 5.0; 7.0 |], x)
    Assert.Equal<float[]>([| 1.0; 1.0; nan; nan; 2.0; 2.0 |], kept)
