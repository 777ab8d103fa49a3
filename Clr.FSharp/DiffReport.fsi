namespace Clr.FSharp

/// What tells a schedule from others, kept in a checkpoint: Hash, IsPartial, Samples; ToString and Fingerprint.Parse keep it as text.
type Fingerprint = Clr.Fingerprint

/// A step at which two schedules differ.
[<Struct>]
type Difference =
    {
        /// The step t, from 0.
        Step: int64
        /// a t
        Value: float
        /// b t
        OtherValue: float
        /// |a t - b t|, infinite where one alone is NaN or infinite
        Absolute: float
        /// |a t - b t| / max |a t| |b t|, infinite where one alone is NaN or infinite
        Relative: float
    }

/// Where two schedules a and b differ in the updates 0 to n - 1. It prints as a report at most 80 columns wide. Values are in the unit
/// of a and b. Source: Clr.DiffReport, field by field.
[<StructuredFormatDisplay("{Text}")>]
type DiffReport =
    {
        /// The code of a.
        Description: string
        /// The code of b.
        OtherDescription: string
        /// n
        Steps: int64<step>
        /// The greatest relative difference that counts for none.
        Tolerance: float
        /// How many steps differ.
        DifferingSteps: int64
        /// Whether none does.
        AreEqual: bool
        /// The first step that differs.
        First: Difference option
        /// The first step with the greatest absolute difference.
        GreatestAbsolute: Difference option
        /// The first step with the greatest relative difference.
        GreatestRelative: Difference option
        /// The report for reading.
        Text: string
    }

[<RequireQualifiedAccess>]
module internal Diff =

    /// The report of Clr.Core in F#'s own types.
    val ofCore: report: Clr.DiffReport -> DiffReport
