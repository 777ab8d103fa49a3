namespace Clr.Properties

open Clr
open Clr.FSharp
open FsCheck

/// What a law finds at a step.
[<RequireQualifiedAccess>]
type Verdict =
    | Holds
    /// The law is broken at this step: what it asks for there, and what the schedule gives.
    | Broken of step: int64 * expected: string * found: string

/// A statement about a schedule that can fail.
type Law =
    {
        /// A few words: "bounded".
        Name: string
        /// The law as a sentence.
        Statement: string
        /// The law as a formula; s is the schedule, t any step.
        Formula: string
        /// Judges the place of the law at or near a step; None where the claims say nothing of it.
        Judge: Schedule -> Claims -> (int64 -> Verdict) option
    }

/// A broken law: what a counterexample says, in values that any .NET language reads.
[<Sealed>]
type Violation =
    /// The name of the law: "bounded".
    member Law: string

    /// The law as a sentence.
    member Statement: string

    /// The law as a formula.
    member Formula: string

    /// The step at which it is broken, shrunk as far as it goes.
    member Step: int64

    /// What the law asks for at that step.
    member Expected: string

    /// What the schedule gives.
    member Found: string

    /// Everything above in three lines.
    override ToString: unit -> string

/// Turning laws into properties and findings. Sources: FsCheck's properties, replay and shrinking; that steps are drawn at corners,
/// where schedules break, is the library's own design. Errors: what a schedule throws at a step is a counterexample there; what the
/// judge of a law throws before any step is raised.
module Law =

    /// Steps worth asking: the corners that the claims and the schedule itself name, in the first cycles and far away, their
    /// neighbours, the first few cycles, any int64; shrunk towards 0 and to corners.
    val steps: schedule: Schedule -> claims: Claims -> Arbitrary<int64>

    /// The stretch in which things happen: two cycles, or the run, of what is claimed the longest.
    val internal stretch: claims: Claims -> int64

    /// Whether the claims say anything that this law can check.
    val applies: schedule: Schedule -> claims: Claims -> law: Law -> bool

    /// The law as an FsCheck property: for all steps worth asking, the verdict is Holds. A counterexample names the law, the
    /// step, what was expected and what was found. A law that does not apply holds.
    val property: law: Law -> schedule: Schedule -> claims: Claims -> Property

    /// Every step from 0 to this one is judged, where a run or two cycles are as long: the drawn ones lie anywhere.
    val everyStep: int64

    /// The counterexample at the smallest step of the run that is claimed, or of two of its cycles, or of 200 steps where neither
    /// is, up to everyStep; None where the law holds at all of these.
    val firstViolation: law: Law -> schedule: Schedule -> claims: Claims -> Violation option

    /// property, after all the steps that firstViolation judges.
    val thorough: law: Law -> schedule: Schedule -> claims: Claims -> Property

    /// The counterexample of so many cases, shrunk; None where there is none.
    val violation: cases: int -> law: Law -> schedule: Schedule -> claims: Claims -> Violation option

    /// The same from a seed of one's own: the same cases, and so the same counterexample, at every run.
    val violationFrom:
        seed: uint64 -> cases: int -> law: Law -> schedule: Schedule -> claims: Claims -> Violation option

    /// A seed that no one chose.
    val internal newSeed: unit -> uint64
