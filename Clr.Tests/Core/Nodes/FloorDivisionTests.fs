module Clr.Tests.Core.Nodes.FloorDivisionTests

open System
open System.Numerics
open Clr.Nodes
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests.Run

let private divisors = Steps.ahead |> Gen.map (max 2L)

let private cases =
    Gen.zip divisors Steps.anywhere
    // multiples of the divisor and their neighbours, where a rounded multiplier would go wrong
    |> Gen.bind (fun (divisor, n) ->
        Gen.elements [ n; n - n % divisor; n - n % divisor - 1L; Int64.MaxValue; Int64.MinValue ]
        |> Gen.map (fun n -> divisor, n))
    |> Arb.fromGen

/// floor(n / d) and n - d floor(n / d) in exact arithmetic.
let private exact (divisor: int64) (n: int64) =
    let quotient, remainder =
        let remainder = ref BigInteger.Zero
        let quotient = BigInteger.DivRem(BigInteger n, BigInteger divisor, remainder)
        quotient, remainder.Value

    if remainder.Sign < 0 then
        quotient - BigInteger.One, remainder + BigInteger divisor
    else
        quotient, remainder

[<Law(5000)>]
let ``quotient and remainder are those of exact arithmetic, for every divisor from 2 and every long`` () =
    Prop.forAll cases (fun (divisor, n) ->
        let division = FloorDivision divisor
        let quotient, remainder = exact divisor n

        (BigInteger(division.Quotient n) = quotient && BigInteger(division.Remainder n) = remainder)
        |> Prop.label $"found {division.Quotient n} rest {division.Remainder n}, expected {quotient} rest {remainder}")
