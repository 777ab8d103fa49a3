module Clr.Tests.Core.Combinators.GaussianNoiseTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

open MathNet.Numerics.Distributions
open Clr.Nodes

[<Law(500)>]
let ``noise: the normal quantile of the hash of seed and step`` () =
    means
        (Gen.zip (Gen.choose64 (Int64.MinValue, Int64.MaxValue)) (Gen.elements [ 0.0, 1.0; 5.0, 0.0; -1.0, 0.25 ]))
        none
        (fun (seed, (mean, deviation)) _ -> Schedule.GaussianNoise(seed, mean, deviation))
        (fun (seed, (mean, deviation)) _ t ->
            let share = (float (SplitMix.Hash(seed, t) >>> 12) + 0.5) / float (1L <<< 52)
            mean + deviation * Normal.InvCDF(0.0, 1.0, share))

[<Fact>]
let ``it is normal: moments, the distribution function, and steps that do not depend on one another`` () =
    let n = 200_000

    for seed in [ 0L; 1L; -1L; 1234567L ] do
        let noise = Schedule.GaussianNoise(seed, 0.0, 1.0)
        let a = [| for step in 0 .. n - 1 -> noise.Invoke(int64 step) |]
        let error = 5.0 / sqrt (float n)
        Assert.InRange(Array.average a, -error, error)
        Assert.InRange(a |> Array.averageBy (fun x -> x * x), 1.0 - error * sqrt 2.0, 1.0 + error * sqrt 2.0)
        Assert.InRange(a |> Array.averageBy (fun x -> x ** 3.0), -error * sqrt 15.0, error * sqrt 15.0)
        Assert.InRange(a |> Array.averageBy (fun x -> x ** 4.0), 3.0 - error * sqrt 96.0, 3.0 + error * sqrt 96.0)
        Assert.InRange(Seq.averageBy (fun (x, y) -> x * y) (Seq.pairwise a), -error, error)

        // Kolmogorov-Smirnov: beyond 2.5 / sqrt n lie less than 1e-5
        let sorted = Array.sort a

        let distance =
            sorted |> Seq.mapi (fun i x -> abs (Normal.CDF(0.0, 1.0, x) - (float i + 0.5) / float n)) |> Seq.max

        Assert.InRange(distance, 0.0, 2.5 / sqrt (float n))

[<Fact>]
let ``the example of the documentation`` () =
    let noise = Schedule.GaussianNoise(1234567L, 0.0, 1.0)

    for step, digits in [ 0L, -0.38511; 1L, -0.93986; 2L, 0.08082 ] do
        Bits.within 5e-6 digits (noise.Invoke step) $"step {step}"

[<Fact>]
let ``a negative deviation is refused`` () =
    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> Schedule.GaussianNoise(1L, 0.0, -0.5) |> ignore)

    Assert.StartsWith("deviation must be 0 or more, but was -0.5.", refusal.Message)

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Schedule.GaussianNoise(3L, 0.0, 0.1))
