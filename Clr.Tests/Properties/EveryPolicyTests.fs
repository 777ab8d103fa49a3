/// One sweep over all policies, found by reflection: each has its claims, and no law of the kit flags one.
module Clr.Tests.Properties.EveryPolicyTests

open System
open System.Reflection
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests

let private methods (owner: Type) =
    [
        for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) ->
            let parameters =
                [
                    for parameter in method.GetParameters() ->
                        $"{parameter.ParameterType} {parameter.Name} = {parameter.RawDefaultValue}"
                ]

            method.Name, parameters
    ]
    |> List.sort

/// What `<name>Tests.policies` draws: the policy with its claims, for parameters where they matter. What takes no parameters
/// is drawn as it is.
let private drawn (name: string) : Gen<Claimed> =
    match Assembly.GetExecutingAssembly().GetType $"Clr.Tests.Core.Policies.{name}Tests" with
    | null ->
        let made (owner: Type) = (owner.GetMethod(name, [||]) |> nonNull).Invoke(null, [||]) |> nonNull

        Gen.constant
            {
                Schedule = made typeof<Policy> :?> Func<int64, float>
                Claims = made typeof<PolicyClaims> :?> Claims
            }
    | tests -> (tests.GetProperty "policies" |> nonNull).GetValue null |> nonNull :?> Gen<Claimed>

let private names = methods typeof<PolicyClaims> |> List.map fst |> List.distinct

let policies = TheoryData<string>(names)

let private sample name count = drawn name |> Gen.sampleWithSeed (Rnd Run.seed) 50 count

[<Fact>]
let ``every policy declares its claims, by the same parameters`` () =
    Assert.Equal<(string * string list) list>(methods typeof<Policy>, methods typeof<PolicyClaims>)

let private keeps cases (claimed: Claimed) =
    for law in Laws.applicable claimed.Schedule claimed.Claims do
        match Law.violationFrom Run.seed cases law claimed.Schedule claimed.Claims with
        | None -> ()
        | Some violation -> Assert.Fail $"{claimed.Text}: {violation} {Run.again}"

[<Theory; MemberData "policies">]
let ``nothing is flagged`` (name: string) = sample name (Run.cases 10) |> Array.iter (keeps 200)

/// What rounding costs is then read off the values.
[<Theory; MemberData "policies">]
let ``nothing is flagged where the bounds are not claimed`` (name: string) =
    for claimed in sample name (Run.cases 10) do
        for left in [ [ "Lowest" ]; [ "Highest" ]; [ "Lowest"; "Highest" ] ] do
            // a share of the range is nothing without it
            keeps 20 { claimed with Claims = Claimed.without ("PeakShare" :: left) claimed.Claims }

[<Theory; MemberData "policies">]
let ``nothing is flagged in its strict form, cut anywhere`` (name: string) =
    for claimed in sample name (Run.cases 10) do
        let run = claimed.Claims.RunLength.GetValueOrDefault 100L

        for steps in [ 0L; 1L; run / 2L; run; run + 3L ] do
            keeps
                20
                {
                    Schedule = claimed.Schedule.Strict steps
                    Claims = claimed.Claims.Strict steps
                }

[<Fact>]
let ``every finite policy claims its run, and every policy without a function of the caller's that it allocates nothing``
    ()
    =
    for name in names do
        for claimed in sample name 50 do
            let claims = claimed.Claims
            Assert.Equal(name <> "Cyclical", claims.AllocatesNothing)

            // by these two something is over, but nobody says when the run is
            if claims.HoldsFrom.HasValue && name <> "ConstantWithWarmup" && name <> "MultiStep" then
                Assert.True(claims.RunLength.HasValue, name)
                Assert.InRange(claims.RunLength.Value - claims.HoldsFrom.Value, 0L, Int64.MaxValue)

[<Fact>]
let ``every law is brought to bear by some policy`` () =
    let applied =
        set
            [
                for name in names do
                    for claimed in sample name 50 do
                        for law in Laws.applicable claimed.Schedule claimed.Claims do
                            law.Name
            ]

    Assert.Equal<Set<string>>(Set.empty, set [ for law in Laws.all -> law.Name ] - applied)
