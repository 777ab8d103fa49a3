module Clr.Tests.Plot.OutlineTests

open Xunit
open System
open Clr
open Clr.Plot
open Clr.Tests.Run
open FsCheck
open FsCheck.FSharp

let private policy (baseLr: float) (range: float) stepSize = Policy.Triangular(baseLr, baseLr + range, int64 stepSize)

[<Law(50)>]
let ``an outline keeps every extreme and both ends, in order``
    (NormalFloat level)
    (PositiveInt stepSize)
    (PositiveInt length)
    =
    let steps = 1L + int64 (length * 997 % 60_000)
    let schedule = policy (abs level) 1.0 (1 + stepSize % 700)
    let struct (at, values) = Outline.Of(schedule, steps)
    let all = Array.init (int steps) (fun t -> schedule.Invoke(int64 t))

    holds
        (Array.min values = Array.min all
         && Array.max values = Array.max all
         && at[0] = 0.0
         && at[at.Length - 1] = float (steps - 1L)
         && Array.forall2 (fun t value -> all[int t] = value) at values
         && at |> Array.pairwise |> Array.forall (fun (a, b) -> a < b))
        (fun () -> $"{steps} steps, {at.Length} points")

[<Fact>]
let ``a run of any length is outlined with a bounded number of points`` () =
    let struct (at, _) = Outline.Of(policy 0.1 0.1 777, Int64.MaxValue)
    Assert.InRange(at.Length, 2, 4 * 4096)

[<Fact>]
let ``a peak of one step in a million is not lost`` () =
    let spike = Func<int64, float>(fun t -> if t = 654_321L then 7.0 else 1.0)
    let struct (at, values) = Outline.Of(spike, 1_000_000L)
    Assert.Equal(654_321.0, at[Array.findIndex ((=) 7.0) values])

[<Fact>]
let ``what is not finite leaves a gap`` () =
    let broken = Func<int64, float>(fun t -> if t = 2L then infinity else float t)
    let struct (_, values) = Outline.Of(broken, 4L)
    Assert.Equal<float[]>([| 0.0; 1.0; nan; 3.0 |], values)
