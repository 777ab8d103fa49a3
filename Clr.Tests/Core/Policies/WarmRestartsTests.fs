module Clr.Tests.Core.Policies.WarmRestartsTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (minLr, maxLr) = Parameters.bounds
        let! firstPeriod = Gen.oneof [ Parameters.shortDuration; Parameters.duration ]
        let! growth = Gen.choose64 (1L, 4L)
        let! decay = Gen.elements [ 1.0; 0.9; 0.5 ]

        return
            {
                Schedule = Policy.WarmRestarts(maxLr, minLr, firstPeriod, growth, decay)
                Claims = PolicyClaims.WarmRestarts(maxLr, minLr, firstPeriod, growth, decay)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.WarmRestarts(1.0, 0.0, 2L, 2L)
    |> Claimed.givesAbout
        [ 0L, 1.0; 1L, 0.5; 2L, 1.0; 3L, 0.8535533905932737; 4L, 0.5; 5L, 0.14644660940672624; 6L, 1.0 ]

[<Fact>]
let ``a restart that a rounded logarithm misses`` () =
    // int(log(...)) picks the wrong cycle for T_mult = 3 at t = 121 T_0 (PyTorch, timm, ignite): 121 = 1 + 3 + 9 + 27 + 81
    for first in [ 1L; 10L; 1000L; 1_000_000_007L ] do
        Policy.WarmRestarts(0.1, 0.001, first, 3L) |> Claimed.gives [ 121L * first, 0.1 ]

[<Fact>]
let ``restarts that decay start at their share of the range`` () =
    for growth in [ 1L; 2L; 3L ] do
        let schedule = Policy.WarmRestarts(1.0, 0.0, 10L, growth, 0.5)

        let starts =
            Seq.unfold (fun (start, length) -> Some(start, (start + length, length * growth))) (0L, 10L)

        for index, start in Seq.indexed (Seq.take 20 starts) do
            Bits.equal (0.5 ** float index) (schedule.Invoke start) $"restart {index}, growth {growth}"

[<Fact>]
let ``without decay there is no amplitude in it`` () =
    let described (decay: float) = Policy.WarmRestarts(5.0, 1.0, 10L, 2L, decay).Describe()
    Assert.Contains("Amplitude.", described 0.5)
    Assert.DoesNotContain("Amplitude.", described 1.0)
