namespace Clr.Tests

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties

/// A schedule and what is claimed of it; it prints as the code that makes it.
[<StructuredFormatDisplay("{Text}")>]
type Claimed =
    {
        Schedule: Func<int64, float>
        Claims: Claims
    }

    member this.Text = this.Schedule.Describe()

module Claimed =

    /// Every applicable law of the kit at drawn steps: the front door, which asks every step of the run, takes too long for
    /// schedules that are drawn by the hundred.
    let sampled schedule claims =
        Laws.applicable schedule claims
        |> List.map (fun law -> Law.property law schedule claims)
        |> List.reduce (.&.)

    /// The same for schedules drawn with their claims.
    let keeps (schedules: Gen<Claimed>) =
        Prop.forAll (Arb.fromGen schedules) (fun claimed -> sampled claimed.Schedule claimed.Claims)

    /// The claims but those of these names: F# has no `with` for a record of C#.
    let without (names: string list) (claims: Claims) =
        let rest = Claims()

        for claim in typeof<Claims>.GetProperties() do
            if not (List.contains claim.Name names) then
                claim.SetValue(rest, claim.GetValue claims)

        rest

    let private expect (schedule: Func<int64, float>) compare rows =
        for step, value in rows do
            compare value (schedule.Invoke step) $"{schedule.Describe()} at step {step}"

    /// The numbers of a worked example, bit for bit.
    let gives rows schedule = expect schedule Bits.equal rows

    /// The numbers of a worked example as printed, to 1e-12 of each.
    let givesAbout rows schedule = expect schedule (fun value -> Bits.within (1e-12 * abs value) value) rows
