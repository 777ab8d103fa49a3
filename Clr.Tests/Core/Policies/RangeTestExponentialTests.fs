module Clr.Tests.Core.Policies.RangeTestExponentialTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (low, high) = Parameters.bounds
        let minLr = max 1e-12 low
        let maxLr = max minLr high
        let! totalSteps = Parameters.duration |> Gen.map ((+) 1L)

        return
            {
                Schedule = Policy.RangeTestExponential(minLr, maxLr, totalSteps)
                Claims = PolicyClaims.RangeTestExponential(minLr, maxLr, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.RangeTestExponential(0.001, 1.0, 4L)
    |> Claimed.givesAbout [ 0L, 0.001; 1L, 0.01; 2L, 0.1; 3L, 1.0; 4L, 1.0 ]

[<Fact>]
let ``its claims are made for bounds whose quotient is no double`` () =
    for high in [ 1e308; System.Double.MaxValue ] do
        let claims = PolicyClaims.RangeTestExponential(1e-4, high, 10L)
        Assert.True(claims.GreatestChange.Value > 0.0 && claims.GreatestChange.Value <= high)
        Policy.RangeTestExponential(1e-4, high, 10L).MustKeep claims
