namespace Clr.Properties

open System
open System.Runtime.CompilerServices
open Clr
open FsCheck

[<Sealed>]
type LawBrokenException internal (violations: Violation[], lines: string list) =
    inherit Exception(String.concat "\n" lines)
    member _.Violations = violations

[<AbstractClass; Sealed; Extension>]
type LawChecks =

    static member private Given(schedule: Func<int64, float>, claims: Claims) =
        ArgumentNullException.ThrowIfNull(schedule, nameof schedule)
        ArgumentNullException.ThrowIfNull(claims, nameof claims)

    [<Extension>]
    static member Keeps(schedule: Func<int64, float>, claims: Claims) : Property =
        LawChecks.Given(schedule, claims)
        Laws.keeps schedule claims

    [<Extension>]
    static member Violations(schedule: Func<int64, float>, claims: Claims) : Violation[] =
        LawChecks.Given(schedule, claims)
        Laws.violations schedule claims |> List.toArray

    [<Extension>]
    static member Violations(schedule: Func<int64, float>, claims: Claims, seed: uint64) : Violation[] =
        LawChecks.Given(schedule, claims)
        Laws.violationsFrom seed schedule claims |> List.toArray

    [<Extension>]
    static member Report(schedule: Func<int64, float>, claims: Claims) : string =
        LawChecks.Given(schedule, claims)
        Laws.report schedule claims

    [<Extension>]
    static member MustKeep(schedule: Func<int64, float>, claims: Claims) : unit =
        LawChecks.Given(schedule, claims)

        match Laws.lines schedule claims with
        | [], _ -> ()
        | violations, lines -> raise (LawBrokenException(List.toArray violations, lines))

    [<Extension>]
    static member Properties(schedule: Func<int64, float>, claims: Claims) : struct (string * Property)[] =
        LawChecks.Given(schedule, claims)
        [| for name, law in Laws.properties schedule claims -> struct (name, law) |]

    [<Extension>]
    static member ApplicableLaws(schedule: Func<int64, float>, claims: Claims) : string[] =
        LawChecks.Given(schedule, claims)
        [| for law in Laws.applicable schedule claims -> law.Name |]
