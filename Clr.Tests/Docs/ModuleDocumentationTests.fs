/// The F# modules: a function is an equation there, so the module itself says where they are from, what they raise and in what
/// unit the schedules are.
module Clr.Tests.Docs.ModuleDocumentationTests

open System
open System.Reflection
open Xunit
open Clr.FSharp
open Clr.Properties
open Clr.Tests.Documentation
open Clr.Tests.Docs.Surface

let private libraries = [ typeof<CheckReport>.Assembly; typeof<Law>.Assembly ]

let private documentation = dict (List.collect entries libraries)

let private own = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

let private isModule (t: Type) =
    match t.GetCustomAttribute<CompilationMappingAttribute>() |> Option.ofObj with
    | Some mapping -> mapping.SourceConstructFlags = SourceConstructFlags.Module
    | None -> false

let private modules =
    dict
        [
            for library in libraries do
                for t in library.GetExportedTypes() do
                    if isModule t && t.GetMethods(own).Length > 0 then
                        "T:" + ownId t, t
        ]

let everything = TheoryData<string>(modules.Keys)

let private header id = words documentation[id]

[<Theory; MemberData("everything")>]
let ``a module says where its functions are from and what they raise`` (id: string) =
    Assert.Matches(@"(?i)\bsources?\b", header id)
    Assert.Matches(@"(?i)\berrors\b", header id)

/// What makes them of an expression leaves the unit to the function that it names.
let private makesSchedules (t: Type) =
    t.Assembly = typeof<CheckReport>.Assembly
    && t.GetMethods own |> Array.exists (fun method -> method.ReturnType = typeof<Schedule>)

let schedules =
    TheoryData<string>(modules |> Seq.filter (fun one -> makesSchedules one.Value) |> Seq.map _.Key)

[<Theory; MemberData("schedules")>]
let ``a module that makes schedules says in what unit they are`` (id: string) =
    Assert.Matches(@"(?i)\bunits?\b", header id)

[<Fact>]
let ``they were found in both libraries`` () =
    for name in [ "Clr.FSharp.ScheduleModule"; "Clr.FSharp.Ramp"; "Clr.FSharp.Builder"; "Clr.Properties.LawModule" ] do
        Assert.True(modules.ContainsKey("T:" + name), name)

    Assert.True(modules.Count > 20, $"{modules.Count} modules")
