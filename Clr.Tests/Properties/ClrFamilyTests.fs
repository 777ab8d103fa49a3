/// Every law of the kit for every policy of the CLR family, each a test of its own: the kit as an Expecto user meets it.
module Clr.Tests.Properties.ClrFamilyTests

open FsCheck
open FsCheck.FSharp
open Expecto
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core.Policies

let private family =
    [
        "triangular", TriangularTests.policies
        "triangular2", Triangular2Tests.policies
        "exp_range", ExpRangeTests.policies
        "exp_range, both bounds", ExpRangeBothBoundsTests.policies
        "cyclical", CyclicalTests.policies
    ]

/// The laws that some of a policy's parameters bring into play; a law that never applies would be a test that cannot fail.
let private lawsOf (policies: Gen<Claimed>) =
    let drawn = policies |> Gen.sampleWithSeed (Rnd 1UL) 50 200

    Laws.all
    |> List.filter (fun law -> drawn |> Array.exists (fun claimed -> Law.applies claimed.Schedule claimed.Claims law))

[<Tests>]
let suite =
    testList
        "CLR family"
        [
            for name, policies in family ->
                testList
                    name
                    [
                        for law in lawsOf policies ->
                            Run.lawOf
                                200
                                law.Name
                                (Prop.forAll (Arb.fromGen policies) (fun claimed ->
                                    Law.property law claimed.Schedule claimed.Claims))
                    ]
        ]
