/// The front door: this is my schedule, this is what I claim of it, check everything that follows. Sources: those of the laws, in
/// ClaimLaws, RunLaws, CycleLaws and ScheduleLaws. Errors: those of the laws, and ArgumentException for claims that lack one; a property that fails raises nothing before its runner
/// does.
/// <example><code>
/// let claims = Claims(Lowest = 0.001, Highest = 0.006, Period = 4000L)   // or RunLength = 90000L: its run is n steps
/// [&lt;Property&gt;]                                          // FsCheck.Xunit
/// let ``my policy keeps its claims`` () = Laws.keeps mySchedule claims
/// testList "my policy" [ for name, law in Laws.properties mySchedule claims -> testProperty name law ]   // Expecto
/// Laws.violations mySchedule claims                       // plain code: [] when all is well
/// Laws.report mySchedule claims |> printfn "%s"           // to read: what it keeps, and what it breaks where
/// </code></example>
module Clr.Properties.Laws

open Clr
open Clr.FSharp
open FsCheck

/// Every law of the kit about one schedule: what follows from claims, and what is true of every schedule.
val all: Law list

/// The laws that apply to a schedule and its claims. ArgumentException where a claim lacks another that it is about, such as
/// CycleEnd without Cycle: no law could check it. All functions below refuse the same.
val applicable: schedule: Schedule -> claims: Claims -> Law list

/// Each applicable law as a property, by its name: at every step of the run or of two cycles, up to 10,000, and at drawn ones.
val properties: schedule: Schedule -> claims: Claims -> (string * Property) list

/// All applicable laws as one property.
val keeps: schedule: Schedule -> claims: Claims -> Property

/// A counterexample of each applicable law that is broken; [] when all is well. Every step of the run or of two cycles is
/// judged, up to step 10,000, and 1000 drawn ones, at corners, far away and before 0.
val violations: schedule: Schedule -> claims: Claims -> Violation list

/// The same from a seed of one's own: the same drawn steps at every run.
val violationsFrom: seed: uint64 -> schedule: Schedule -> claims: Claims -> Violation list

/// What the laws say of a schedule, as text: the names of those that it keeps, on one line, and the counterexample of each that it
/// breaks, as violations finds it, with the seed that draws again what was drawn.
val report: schedule: Schedule -> claims: Claims -> string

/// A counterexample of each applicable law that is broken, and the same in words, with the seed where any was drawn.
val internal lines: schedule: Schedule -> claims: Claims -> Violation list * string list
