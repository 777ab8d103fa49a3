/// A known fault of another library, what is rightly claimed there, and Clr's own schedule for the same thing.
namespace Clr.Tests.Properties.Faults

open System
open Clr

type Fault =
    {
        /// Who has it.
        Library: string
        /// What is wrong, in a few words.
        Fault: string
        /// The faulty values: restated from their documentation, or the library itself, as it is.
        Faulty: Func<int64, float>
        /// What the library's own documentation promises.
        Claims: Claims
        /// The law that must flag it.
        Law: string
        /// The last step up to which the counterexample is the library's own doing.
        Until: int64
        /// Clr's schedule, to be held to the same claims; None where Clr refuses to build such a thing.
        Ours: Func<int64, float> option
    }

module Fault =

    /// A function of the step.
    let schedule (f: int64 -> float) = Func<int64, float> f

    /// One restated from documentation: its counterexample may lie anywhere.
    let restated library fault faulty claims law ours =
        {
            Library = library
            Fault = fault
            Faulty = schedule faulty
            Claims = claims
            Law = law
            Until = Int64.MaxValue
            Ours = Some ours
        }

    /// The position within a cycle and the wave as bckenstler/CLR's formula has them, in any floating-point type's arithmetic.
    let floatWave stepSize (t: float) =
        let cycle = floor (1.0 + t / (2.0 * stepSize))
        max 0.0 (1.0 - abs (t / stepSize - 2.0 * cycle + 1.0))

    let floatWave32 (stepSize: float32) (t: float32) =
        let cycle = floor (1.0f + t / (2.0f * stepSize))
        float (max 0.0f (1.0f - abs (t / stepSize - 2.0f * cycle + 1.0f)))
