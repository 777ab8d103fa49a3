(**
---
title: Verify a policy
category: Guide
categoryindex: 2
index: 3
---

# Verify a policy of your own

`Clr.Properties` takes a schedule and what you claim of it, and checks everything that follows: at every step of the run, or of two
cycles, up to step 10,000; and at a thousand drawn ones, at the corners that the claims and the schedule name, at their neighbours, far
away, and before step 0. Within the run it finds the smallest step that shows a fault; of a fault elsewhere it finds one by drawing, and
shrinks it, so a single wrong step far outside may be missed.
*)

(*** hide ***)
#I "../Clr.Tests/bin/Debug/net10.0"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"
#r "Clr.Properties.dll"
#r "FsCheck.dll"
(** *)

open Clr
open Clr.FSharp
open Clr.Properties

// triangular as many write it: the phase in floating point
let drifting =
    Schedule.ofFunction (fun t ->
        let cycle = floor (1.0 + float t / 4000.0)
        let x = abs (float t / 2000.0 - 2.0 * cycle + 1.0)
        0.001 + 0.005 * (1.0 - x))

let claims = Claims(Lowest = 0.001, Highest = 0.006, Period = 4000L)

for violation in Laws.violations drifting claims do
    printfn "%s: %s" violation.Law violation.Statement
(*** include-output ***)

(**
The phase in floating point is off by a rounding that differs from cycle to cycle. In whole numbers it is exact, and nothing is found:
*)

let exact =
    Schedule.ofFunction (fun t ->
        let phase = ((t % 4000L) + 4000L) % 4000L
        0.001 + 0.005 * (1.0 - float (abs (phase - 2000L)) / 2000.0))

printfn "%d laws broken" (Laws.violations exact claims).Length
(*** include-output ***)

(**
## What can be claimed

Everything is optional; a law looks only at what is claimed. [The laws](laws.md) lists all of them with their formulas.

| claim | means |
|---|---|
| `Lowest`, `Highest` | no value leaves these bounds |
| `Period` | so many steps later the value is the same, bit for bit |
| `Cycle`, `CycleEnd` | cycles of this shape, each of which begins and ends exactly at this value |
| `PeakShare` | the n-th cycle peaks at this share of the range: 1 for triangular, 2^-(n - 1) for triangular2 |
| `HalfCycles` | within a half cycle all changes are equal, or shrink |
| `Mirrored` | each cycle is its own mirror image |
| `Change` | what a step changes, as a formula of your own |
| `GreatestChange` | no jump is larger, at joins neither |
| `Peak` | the step at which the highest value is reached, and that value |
| `Values` | so many steps and the values there: corners that no other claim tells |
| `Phases` | the stretches in which it only rises or only falls |
| `RunLength` | the run is so many updates; from then on nothing happens |
| `HoldsFrom`, `EndValue` | the step from which on one value is held, and the value |
| `Domain` | it has a value at so many steps from 0 on, and is NaN at every other, as `Strict` makes it |
| `AllocatesNothing` | an evaluation allocates no memory |

Laws about differences allow for rounding: 4 ulp of the larger bound, 12 for `Change`; where the bounds are not both claimed, of the largest
of the values that are compared.

Most policies are made for a run: say how long it is, and what follows is checked too, that the policy ends there, and can be joined,
repeated and reversed.
*)

let linear = Schedule.ofFunction (fun t -> 0.1 * float (100L - min (max t 0L) 100L) / 100.0)

let ofRun =
    Claims(
        Lowest = 0.0,
        Highest = 0.1,
        RunLength = 100L,
        EndValue = 0.0,
        Phases = [| Phase(0L, 100L, Direction.Falling) |]
    )

for law in Laws.applicable linear ofRun do
    printfn "%s: %s" law.Name law.Statement
(*** include-output ***)

printfn "%d broken" (Laws.violations linear ofRun).Length
(*** include-output ***)

(**
Every policy of the library has its claims beside it, under its own name in `PolicyClaims`; the tests hold each to them.
*)

printfn "%A" (PolicyClaims.Triangular2(0.001, 0.006, 2000L).Cycle)
(*** include-output ***)

(**
A policy that is to be refused beyond its end keeps the same claims in its strict form; outside it, it has to be NaN.
*)

let strict = linear |> Schedule.strict 100L<step>
printfn "%d broken" (Laws.violations strict (ofRun.Strict 100L)).Length

for violation in Laws.violations linear (ofRun.Strict 100L) do
    printfn "%s: expected %s, found %s" violation.Law violation.Expected violation.Found
(*** include-output ***)

(**
The same in C#, where a report prints what is kept and what is broken (in F# `Laws.report`):

```csharp
Console.WriteLine(MyPolicy.Report(Claims)); // keeps: bounded, periodic, total, repeatable, resumes, opaque, restarts
MyPolicy.Strict(8000).MustKeep(Claims.Strict(8000)); // NaN outside its 8,000 steps
```

## In your tests

One line in xUnit with FsCheck.Xunit (`dotnet add package FsCheck.Xunit`), in C# and in F#:

```csharp
[Property]
public Property KeepsItsClaims() => LawKit.MyPolicy.Keeps(LawKit.Claims);
```

```fsharp
[<Property>]
member _.Right() = Laws.keeps right claims
```

In Expecto a test per law:

```fsharp
testList "my policy" [ for name, law in Laws.properties right claims -> testProperty name law ]
```

In any other framework, and in plain code:

```csharp
MyPolicy.MustKeep(Claims);
```

A failed property prints the seed that FsCheck replays it with. `Laws.violations` and, in C#, `Violations` return the counterexamples
as values: the law, its statement and formula, the step, what was expected and what was found; `Laws.violationsFrom` and `Violations` with a
seed draw the same steps at every run.

## The algebra

For combinators there is `AlgebraLaws`: it takes the combinator and its other operands, and is a law of the schedule that it is pointed at.
*)

let sawtooth = Wave.sawtooth 7L<step>
let other = Wave.triangle (Cycle.symmetric 4L<step>)

for law in
    [
        AlgebraLaws.commutes Schedule.times other
        AlgebraLaws.idempotent (Schedule.clamp 0.25 0.75)
        AlgebraLaws.commutes Schedule.minus other
    ] do
    match Law.violation 1000 law sawtooth (Claims()) with
    | None -> printfn "%s: holds" law.Name
    | Some broken ->
        printfn "%s: broken at step %d, expected %s, found %s" law.Name broken.Step broken.Expected broken.Found
(*** include-output ***)

(**
`Generators.expression` draws schedules over the whole algebra, shrinks them and prints them as F# code that can be pasted back;
`Reference` is the plain meaning of each combinator. With these two a combinator of your own is tested as the library's are.

[Which faults of other libraries](faults.md) the kit finds is a page of its own.
*)
