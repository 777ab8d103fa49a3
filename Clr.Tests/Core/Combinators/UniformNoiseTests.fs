module Clr.Tests.Core.Combinators.UniformNoiseTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

open System.Numerics
open Clr.Nodes

/// The generator as its authors define it: a state that grows by a constant, and a hash of it.
let private splitMix (seed: uint64) =
    seed
    |> Seq.unfold (fun state ->
        let state = state + 0x9E3779B97F4A7C15UL
        let z = (state ^^^ (state >>> 30)) * 0xBF58476D1CE4E5B9UL
        let z = (z ^^^ (z >>> 27)) * 0x94D049BB133111EBUL
        Some(z ^^^ (z >>> 31), state))

[<Fact>]
let ``the outputs published for seed 1234567`` () =
    // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    let published =
        [
            6457827717110365317UL
            3203168211198807973UL
            9817491932198370423UL
            4593380528125082431UL
            16408922859458223821UL
        ]

    Assert.Equal<uint64 list>(published, [ for step in 0L .. 4L -> SplitMix.Hash(1234567L, step) ])

[<Law(500)>]
let ``by number it gives what it gives one after another`` (seed: int64) =
    let expected = splitMix (uint64 seed) |> Seq.take 20 |> List.ofSeq
    expected = [ for step in 0L .. 19L -> SplitMix.Hash(seed, step) ]

[<Law(500)>]
let ``noise: a pure function of seed and step, between low and high, with nothing known but that`` () =
    means
        (Gen.zip
            (Gen.choose64 (Int64.MinValue, Int64.MaxValue))
            (Gen.elements [ 0.0, 1.0; -0.5, 0.5; 0.1, 0.1; 0.9, 1.1 ]))
        none
        (fun (seed, (low, high)) _ -> Schedule.UniformNoise(seed, low, high))
        (fun (seed, (low, high)) _ t ->
            Interpolation.Lerp(low, high, float (SplitMix.Hash(seed, t) >>> 11) / float (1L <<< 53)))

[<Fact>]
let ``evenly spread: mean, deviation, 64 classes, and steps that do not depend on one another or on the seed`` () =
    let n = 200_000
    let values seed = [| for step in 0 .. n - 1 -> (Schedule.UniformNoise(seed, 0.0, 1.0)).Invoke(int64 step) |]

    for seed in [ 0L; 1L; -1L; 1234567L ] do
        let a = values seed
        let mean = Array.average a
        // 5 standard errors
        Assert.InRange(mean, 0.5 - 5.0 / sqrt (12.0 * float n), 0.5 + 5.0 / sqrt (12.0 * float n))
        let variance = a |> Array.averageBy (fun x -> (x - mean) ** 2.0)
        Assert.InRange(variance, 1.0 / 12.0 * 0.99, 1.0 / 12.0 * 1.01)

        let classes = Array.zeroCreate<int> 64
        a |> Array.iter (fun x -> classes[int (x * 64.0)] <- classes[int (x * 64.0)] + 1)
        let expected = float n / 64.0
        let chi2 = classes |> Array.sumBy (fun c -> (float c - expected) ** 2.0 / expected)
        // 63 degrees of freedom: below 15 and above 140 lie less than 1e-6 each
        Assert.InRange(chi2, 15.0, 140.0)

        let correlation (b: float[]) =
            Array.map2 (fun x y -> (x - 0.5) * (y - 0.5)) a[.. b.Length - 1] b |> Array.average |> (*) 12.0

        for lag in [ 1; 2; 10 ] do
            Assert.InRange(correlation a[lag..], -5.0 / sqrt (float n), 5.0 / sqrt (float n))

        Assert.InRange(correlation (values (seed + 1L)), -5.0 / sqrt (float n), 5.0 / sqrt (float n))

[<Fact>]
let ``the example of the documentation`` () =
    let noise = Schedule.UniformNoise(1234567L, 0.0, 1.0)

    for step, digits in [ 0L, 0.35007954; 1L, 0.17364410; 2L, 0.53220730 ] do
        Bits.within 5e-9 digits (noise.Invoke step) $"step {step}"

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Schedule.UniformNoise(3L, -0.1, 0.1))
