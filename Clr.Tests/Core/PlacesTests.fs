/// Each factory has its tests where they are looked for, so that one that was added without any is seen.
module Clr.Tests.Core.PlacesTests

open System
open System.IO
open System.Runtime.CompilerServices
open System.Text.RegularExpressions
open Xunit
open Clr
open Clr.Tests

let private folders =
    dict
        [
            "Wave", "Waves"
            "Amplitude", "Amplitudes"
            "Ramp", "Ramps"
            "Schedule", "Combinators"
            "Policy", "Policies"
        ]

/// Those that share the tests of another one.
let private together =
    dict
        [
            "Ramp.Between", "Ramps/AnnealTests.fs"
            "Ramp.Shaped", "Ramps/AnnealTests.fs"
            "Ramp.PiecewiseConstantAfter", "Ramps/PiecewiseConstantTests.fs"
            "Schedule.WarmupFrom", "Combinators/WarmupTests.fs"
            "Schedule.WarmupFromOneOverN", "Combinators/WarmupTests.fs"
            "Schedule.WarmupFromZero", "Combinators/WarmupTests.fs"
            "Policy.SmithTable2", "Policies/StagedTriangularTests.fs"
        ]

let private factories =
    [
        for method in Documentation.methods do
            let owner = (nonNull method.DeclaringType).Name

            if method.ReturnType = typeof<Func<int64, float>> && folders.ContainsKey owner then
                owner, method
    ]

let private names =
    factories |> List.map (fun (owner, method) -> $"{owner}.{method.Name}") |> List.distinct

let all = TheoryData<string>(names)

let private core file = Path.Combine(Script.root, "Clr.Tests", "Core", file)

[<Theory; MemberData("all")>]
let ``a factory has a file of tests that calls it`` (name: string) =
    let owner, own = name.Split('.')[0], name.Split('.')[1]

    let file =
        match together.TryGetValue name with
        | true, other -> other
        | _ -> $"{folders[owner]}/{own}Tests.fs"

    Assert.True(File.Exists(core file), $"{name} needs tests of its own, in Clr.Tests/Core/{file}.")
    Assert.True(Regex.IsMatch(File.ReadAllText(core file), $@"\.{own}\b"), $"{file} does not call {name}.")

[<Fact>]
let ``what a factory knows of itself is written down in KnowledgeTests`` () =
    let rows = File.ReadAllText(core "KnowledgeTests.fs")

    for owner, method in factories do
        // a policy is an expression over the others
        if owner <> "Policy" then
            let call =
                if method.IsDefined(typeof<ExtensionAttribute>, false) then
                    ""
                else
                    owner

            Assert.True(
                Regex.IsMatch(rows, $@"{call}\.{method.Name}\b"),
                $"{owner}.{method.Name} has no row in KnowledgeTests: say there what its node knows."
            )

[<Fact>]
let ``they were found`` () = Assert.True(names.Length > 80, $"{names.Length} factories")
