(**
---
title: Compose a policy
category: Guide
categoryindex: 2
index: 2
---

# Compose a policy of your own

A schedule is a function from a step to a value: in C# a `Func<long, double>`, in F# the same under the name `Schedule`. Whatever makes
such a function makes a schedule, so a lambda of yours can stand wherever one of the library's can.

```csharp
using Clr;

Func<long, double> constant = t => 0.01;
Func<long, double> own = t => 0.01 / (1 + Math.Max(t, 0) / 1000.0);
var policy = own.Max(constant.Scale(0.1)); // never below 0.001
```

F# has the same functions with the schedule last, so that they stand in a pipeline; durations have units, and a half cycle given in
epochs where steps are meant does not compile.
*)

(*** hide ***)
#I "../Clr.Tests/bin/Debug/net10.0"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"
(** *)

open Clr.FSharp

let constant = Ramp.constant 0.01

let own =
    Schedule.ofFunction (fun t -> 0.01 / (1.0 + float (max t 0L) / 1000.0))
    |> Schedule.max (constant |> Schedule.scale 0.1)

printfn "%g" (own |> Schedule.at 1_000_000L)
(*** include-output ***)

(**
Whatever a schedule is built with in steps carries the unit `<step>`: lengths (`Schedule.hold 100L<step>`) and places
(`Schedule.restartAt 5_000L<step> next`), and a length that comes back has it too (`Inspect.period`, `Cycle.period`). That is where
half cycles, whole cycles and epochs get mixed up. The step a schedule is asked for is a plain `int64` (`Schedule.at 100L`), and so is what comes
back to be asked for (`Inspect.breakpoints`): the schedule itself is a `Func<int64, float>`, the same object in C#, and a loop that
counts updates needs no conversion.

There are three ways to build one: a wave times an amplitude, pieces in time, and a formula.

## A wave times an amplitude, between two bounds

A wave goes from 0 to 1 and back in each cycle (`Triangle`, `Hann`, `Sine`, `Parabolic`; `Square` is 0 on the way up and 1 from the peak
on), or repeats itself after a period (`Cosine` falls and rises, `Sawtooth` rises from 0 and `SawtoothFalling` falls from 1). An amplitude
says how much of it is left, by the cycle number, from 1, or by the iteration. `Between` puts the product between two bounds, exactly at
the lower one where it is 0 and exactly at the upper one where it is 1.

```csharp
var cycle = Cycle.Of(stepsUp: 1000, stepsDown: 3000);
var policy = Wave.Hann(cycle).Times(Amplitude.PerCycle(cycle, n => 1.0 / n)).Between(0.001, 0.006);
Console.WriteLine(policy(1000)); // 0.006
Console.WriteLine(policy(5000)); // 0.0035
```

Both take the same `Cycle`, which knows how many steps go up and how many down: so a half cycle is never taken for a whole one. Beside
a wave that knows only its period, give the amplitude a cycle as long: `Cycle.Of(25, 26)` for 51 steps.
*)

// CIFAR-10: 50,000 pictures in batches of 100; half a cycle lasts 4 epochs.
let perEpoch = Duration.perEpoch 50_000L 100L
let cycle = 4L<epoch> |> Duration.ofEpochs perEpoch |> Cycle.symmetric

let hannHarmonic =
    Wave.hann cycle |> Schedule.times (Amplitude.harmonic cycle) |> Schedule.between 0.001 0.006

for step in [ 0L; 2000L; 4000L; 6000L ] do
    printfn "step %d: %g" step (hannHarmonic |> Schedule.at step)
(*** include-output ***)

(**
## Pieces in time

A ramp goes from one value to another in so many steps and then holds it. `Then` and `Join` put pieces one after the other, `Warmup...`
puts a straight line before a schedule, `Repeat`, `RepeatTimes` and `RepeatGrowing` begin it anew, `Hold` stops it; `Delay`, `Stretch`,
`Reverse` and `Mirror` move it. Each piece counts its own steps from 0.

```csharp
var policy = Ramp.Cosine(from: 0.1, to: 0.001, steps: 900).WarmupFromZero(steps: 100);
Console.WriteLine(policy(50)); // 0.05
Console.WriteLine(policy(5000)); // 0.001

var restarted = Schedule.Join((policy, 1000), (policy.Scale(0.5), 1000));
Console.WriteLine(restarted(1100)); // 0.05

var slower = policy.Stretch(2); // every step lasts two
Console.WriteLine(slower(100)); // 0.05
```
*)

let warmedUp = Ramp.cosine 0.1 0.001 900L<step> |> Schedule.warmupFromZero 100L<step>

let restarted = Schedule.join [ warmedUp, 1000L<step>; warmedUp |> Schedule.scale 0.5, 1000L<step> ]

printfn "%s" (Inspect.describe restarted)
(*** include-output ***)

(**
Nothing is cut short or repeated in silence: what follows the last step of a piece is its last value, and whether a value is the last
one used or due one step later is said by each function.

## As its formula

In F# a policy can be written as the formula that a paper prints. The parts stay known: their common period, their breakpoints, their
description.
*)

let policy =
    schedule {
        let! wave = Wave.triangle cycle
        and! decay = Amplitude.exponential 0.9999
        return 0.001 + 0.005 * wave * sqrt decay
    }

printfn "%A" (policy |> Inspect.breakpoints 1L 9000L |> List.ofSeq)
(*** include-output ***)

(**
Those who like operators open `Clr.FSharp.Operators` for `.*` and `.+`. In C# there are none, as `a + b` of two delegates already has
another meaning: it calls both and returns the last one's value. Every combinator refuses such a delegate and says why.

The papers' policies are written as formulas on pages of their own: [cyclical](papers.fsx), [warm-up and decay](papers-decay.fsx).

## Momentum the other way

```csharp
var lr = Policy.Triangular(0.001, 0.006, stepSize: 2000);
var momentum = lr.Opposite(lowLr: 0.001, highLr: 0.006, lowMomentum: 0.85, highMomentum: 0.95);
Console.WriteLine((momentum(0), momentum(2000))); // (0.95, 0.85)
```

## Ask it anything

```csharp
var policy = Policy.Triangular2(0.001, 0.006, stepSize: 2000);
Console.WriteLine(string.Join(", ", policy.Breakpoints(1, 9000))); // 2000, 4000, 6000, 8000
Console.WriteLine(policy.Check(steps: 10_000).Findings[0].Code); // EndsInsideCycle
```

`Describe` prints the code that makes a schedule, `TryGetPeriod` its period, `Sample` and `Fill` its values, `Diff` where it differs from
another (in any bit, or by more than a `tolerance`: a formula by hand and a composition round differently), `Fingerprint` whether a checkpoint was taken of the same one, and `Check` what a run of so many updates will meet:
*)

policy |> Inspect.check 10_000L<step> |> printfn "%O"
(*** include-output ***)

(**
## A function of your own

A lambda cannot be described: `Describe` prints `Opaque(...)` with the compiler's name for it, no period and no end are known of it (so
`Check` cannot tell whether a run fits: `Hold` after its last step says where it ends), and a checkpoint can compare only its values. A
name and a version tell one from another, so that a run is not resumed under a formula that has been changed since:

```csharp
var policy = Schedule.Named("rex", version: 1, rex);
```

It must answer for every step, the negative ones and `long.MaxValue` included, and always the same: [prove it](verify.fsx).
*)
