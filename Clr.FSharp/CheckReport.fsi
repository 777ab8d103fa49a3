namespace Clr.FSharp

/// How bad a finding is.
[<RequireQualifiedAccess>]
type Severity =
    /// Worth knowing; often meant.
    | Note
    /// The run works, but hardly as meant.
    | Warning
    /// The run cannot work: values that no optimizer can use.
    | Error

/// What a check found in a run.
[<RequireQualifiedAccess>]
type FindingCode =
    /// A function of your own threw an exception.
    | Throws
    /// A value is NaN.
    | NotANumber
    /// A value is infinite.
    | Infinite
    /// A value is below 0.
    | Negative
    /// The first update uses 0, so it changes nothing.
    | ZeroAtStart
    /// In the second half of the run all values are below a thousandth of the greatest.
    | DecaysToNothing
    /// In the second half of the run the cycles go through less than a hundredth of the run's range.
    | CyclesDieAway
    /// The run is over before the schedule is.
    | EndsBeforeSchedule
    /// The schedule has ended before the run, and holds its last value.
    | HoldsAfterEnd
    /// The run ends inside a cycle.
    | EndsInsideCycle
    /// The schedule goes higher after the run than within it.
    | PeakAfterRun
    /// No step reaches the upper bound that the schedule's parts allow.
    | PeakNotSampled
    /// The value that the schedule ends with is due one step after the last update.
    | EndValueUnused

/// Where in its schedule a run ends.
[<RequireQualifiedAccess>]
type RunEnd =
    /// Nothing is known: the schedule is a function of your own, or goes on for ever without cycles.
    | Unknown
    /// The schedule is constant, so that every end is as good as any other.
    | Constant
    /// The run and the schedule end together.
    | AtEnd
    /// The run ends with a whole cycle: the base is due at the step after the last update.
    | AtCycleEnd
    /// The last update is the first of a cycle, and uses the base.
    | AtCycleBase
    /// The run is over before the schedule is.
    | BeforeEnd
    /// The schedule has ended before the run: its last value is held.
    | AfterEnd
    /// The run ends somewhere inside a cycle.
    | InsideCycle

/// A step and the value of a schedule at it.
[<Struct>]
type StepValue =
    {
        /// The step, from 0.
        Step: int64
        /// The value, in the schedule's unit.
        Value: float
    }

/// The change of a schedule from one step to the next.
[<Struct>]
type Jump =
    {
        /// The step before the change.
        From: StepValue
        /// The step after it.
        To: StepValue
    }

    /// To.Value - From.Value
    member Change: float

/// How often something was seen in a run, and where first.
[<Struct>]
type Occurrences =
    {
        /// The number of steps, at least 1.
        Count: int64
        /// The first of them.
        First: StepValue
    }

/// One finding of a check: what it is, where, in words, and what to do about it.
type Finding =
    {
        /// How bad it is.
        Severity: Severity
        /// What it is.
        Code: FindingCode
        /// The step it is about.
        Step: int64
        /// The value there; None where there is none.
        Value: float option
        /// What is wrong, in words.
        Sentence: string
        /// What to do about it.
        Remedy: string
    }

/// What is known of a run of n updates, numbers 0 to n - 1, with a schedule s. It prints as a report at most 80 columns wide. Values
/// are in the unit of s. Source: Clr.CheckReport, field by field.
[<NoComparison; StructuredFormatDisplay("{Text}")>]
type CheckReport =
    {
        /// The code of s.
        Description: string
        /// n
        Steps: int64<step>
        /// How many steps, from 0 on, the figures are about: n, unless a function of your own threw at this one.
        Checked: int64<step>
        /// What was thrown at step Checked.
        Thrown: exn option
        /// s 0, NaN where it throws
        First: float
        /// s (n - 1), or what was used last before something threw
        Last: float
        /// s n, which no update uses
        After: float option
        /// The least value used, at the first step that uses it; None where every value is NaN.
        Least: StepValue option
        /// The greatest value used, at the first step that uses it.
        Greatest: StepValue option
        /// The last step that uses the greatest value: annealing begins after it.
        LeavesGreatest: int64 option
        /// The least value used in the second half of the run, from step n / 2 on; None where something threw.
        LateLeast: StepValue option
        /// The greatest value used in the second half of the run.
        LateGreatest: StepValue option
        /// The upper bound that the parts of s allow, such as maxLr; None where a part is a function of your own.
        UpperBound: float option
        /// Whether a step of the run uses exactly the upper bound.
        PeakSampled: bool option
        /// A greater value than any used, where s has one soon after the run.
        PeakAfterRun: StepValue option
        /// The first of the greatest changes from one update to the next.
        GreatestJump: Jump option
        /// The steps with a value below 0.
        Negative: Occurrences option
        /// The steps with NaN.
        NotANumber: Occurrences option
        /// The steps with an infinite value.
        Infinite: Occurrences option
        /// Whether s 0 = 0
        ZeroAtStart: bool
        /// Cycles gone through from their first step to their last.
        WholeCycles: int64 option
        /// The length of the cycle that the last update lies in.
        CycleSteps: int64<step> option
        /// The step from which on s holds its last value.
        ScheduleEnd: int64 option
        /// Where in s the run ends.
        End: RunEnd
        /// The greatest shorter run that ends with a cycle or with s, where this one does not.
        NearestBelow: int64<step> option
        /// The least longer run that ends with a cycle or with s, where this one does not.
        NearestAbove: int64<step> option
        /// s 0 + ... + s (n - 1), rounded once
        Area: float
        /// The share of the area that is used after the last step at the greatest value, in [0, 1).
        AnnealingShare: float option
        /// What is wrong or worth knowing, the worst first.
        Findings: Finding list
        /// The severity of the worst finding.
        Worst: Severity option
        /// The report for reading.
        Text: string
    }

[<RequireQualifiedAccess>]
module internal Report =

    /// The report of Clr.Core in F#'s own types.
    val ofCore: report: Clr.CheckReport -> CheckReport
