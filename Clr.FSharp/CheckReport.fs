namespace Clr.FSharp

open System

[<RequireQualifiedAccess>]
type Severity =
    | Note
    | Warning
    | Error

[<RequireQualifiedAccess>]
type FindingCode =
    | Throws
    | NotANumber
    | Infinite
    | Negative
    | ZeroAtStart
    | DecaysToNothing
    | CyclesDieAway
    | EndsBeforeSchedule
    | HoldsAfterEnd
    | EndsInsideCycle
    | PeakAfterRun
    | PeakNotSampled
    | EndValueUnused

[<RequireQualifiedAccess>]
type RunEnd =
    | Unknown
    | Constant
    | AtEnd
    | AtCycleEnd
    | AtCycleBase
    | BeforeEnd
    | AfterEnd
    | InsideCycle

[<Struct>]
type StepValue = { Step: int64; Value: float }

[<Struct>]
type Jump =
    {
        From: StepValue
        To: StepValue
    }

    member this.Change = this.To.Value - this.From.Value

[<Struct>]
type Occurrences = { Count: int64; First: StepValue }

type Finding =
    {
        Severity: Severity
        Code: FindingCode
        Step: int64
        Value: float option
        Sentence: string
        Remedy: string
    }

[<NoComparison; StructuredFormatDisplay("{Text}")>]
type CheckReport =
    {
        Description: string
        Steps: int64<step>
        Checked: int64<step>
        Thrown: exn option
        First: float
        Last: float
        After: float option
        Least: StepValue option
        Greatest: StepValue option
        LeavesGreatest: int64 option
        LateLeast: StepValue option
        LateGreatest: StepValue option
        UpperBound: float option
        PeakSampled: bool option
        PeakAfterRun: StepValue option
        GreatestJump: Jump option
        Negative: Occurrences option
        NotANumber: Occurrences option
        Infinite: Occurrences option
        ZeroAtStart: bool
        WholeCycles: int64 option
        CycleSteps: int64<step> option
        ScheduleEnd: int64 option
        End: RunEnd
        NearestBelow: int64<step> option
        NearestAbove: int64<step> option
        Area: float
        AnnealingShare: float option
        Findings: Finding list
        Worst: Severity option
        Text: string
    }

    override this.ToString() = this.Text

[<RequireQualifiedAccess>]
module internal Report =

    let private steps = LanguagePrimitives.Int64WithMeasure<step>

    let private optionally (convert: 'a -> 'b) (value: Nullable<'a>) = value |> Option.ofNullable |> Option.map convert

    let private stepValue (point: Clr.StepValue) = { Step = point.Step; Value = point.Value }

    let private jump (jump: Clr.Jump) = { From = stepValue jump.From; To = stepValue jump.To }

    let private occurrences (seen: Clr.Occurrences) = { Count = seen.Count; First = stepValue seen.First }

    let private severity (severity: Clr.Severity) =
        match severity with
        | Clr.Severity.Note -> Severity.Note
        | Clr.Severity.Warning -> Severity.Warning
        | Clr.Severity.Error -> Severity.Error
        | other -> failwith $"Clr.FSharp knows no severity {other}: it belongs to another version of Clr.Core."

    let private code (code: Clr.FindingCode) =
        match code with
        | Clr.FindingCode.Throws -> FindingCode.Throws
        | Clr.FindingCode.NotANumber -> FindingCode.NotANumber
        | Clr.FindingCode.Infinite -> FindingCode.Infinite
        | Clr.FindingCode.Negative -> FindingCode.Negative
        | Clr.FindingCode.ZeroAtStart -> FindingCode.ZeroAtStart
        | Clr.FindingCode.DecaysToNothing -> FindingCode.DecaysToNothing
        | Clr.FindingCode.CyclesDieAway -> FindingCode.CyclesDieAway
        | Clr.FindingCode.EndsBeforeSchedule -> FindingCode.EndsBeforeSchedule
        | Clr.FindingCode.HoldsAfterEnd -> FindingCode.HoldsAfterEnd
        | Clr.FindingCode.EndsInsideCycle -> FindingCode.EndsInsideCycle
        | Clr.FindingCode.PeakAfterRun -> FindingCode.PeakAfterRun
        | Clr.FindingCode.PeakNotSampled -> FindingCode.PeakNotSampled
        | Clr.FindingCode.EndValueUnused -> FindingCode.EndValueUnused
        | other -> failwith $"Clr.FSharp knows no finding {other}: it belongs to another version of Clr.Core."

    let private runEnd (place: Clr.RunEnd) =
        match place with
        | Clr.RunEnd.Unknown -> RunEnd.Unknown
        | Clr.RunEnd.Constant -> RunEnd.Constant
        | Clr.RunEnd.AtEnd -> RunEnd.AtEnd
        | Clr.RunEnd.AtCycleEnd -> RunEnd.AtCycleEnd
        | Clr.RunEnd.AtCycleBase -> RunEnd.AtCycleBase
        | Clr.RunEnd.BeforeEnd -> RunEnd.BeforeEnd
        | Clr.RunEnd.AfterEnd -> RunEnd.AfterEnd
        | Clr.RunEnd.InsideCycle -> RunEnd.InsideCycle
        | other -> failwith $"Clr.FSharp knows no end {other}: it belongs to another version of Clr.Core."

    let private finding (finding: Clr.Finding) =
        {
            Severity = severity finding.Severity
            Code = code finding.Code
            Step = finding.Step
            Value =
                if Double.IsNaN finding.Value then
                    None
                else
                    Some finding.Value
            Sentence = finding.Sentence
            Remedy = finding.Remedy
        }

    let ofCore (report: Clr.CheckReport) =
        {
            Description = report.Description
            Steps = steps report.Steps
            Checked = steps report.Checked
            Thrown = Option.ofObj report.Thrown
            First = report.First
            Last = report.Last
            After = Option.ofNullable report.After
            Least = optionally stepValue report.Least
            Greatest = optionally stepValue report.Greatest
            LeavesGreatest = Option.ofNullable report.LeavesGreatest
            LateLeast = optionally stepValue report.LateLeast
            LateGreatest = optionally stepValue report.LateGreatest
            UpperBound = Option.ofNullable report.UpperBound
            PeakSampled = Option.ofNullable report.PeakSampled
            PeakAfterRun = optionally stepValue report.PeakAfterRun
            GreatestJump = optionally jump report.GreatestJump
            Negative = optionally occurrences report.Negative
            NotANumber = optionally occurrences report.NotANumber
            Infinite = optionally occurrences report.Infinite
            ZeroAtStart = report.ZeroAtStart
            WholeCycles = Option.ofNullable report.WholeCycles
            CycleSteps = optionally steps report.CycleSteps
            ScheduleEnd = Option.ofNullable report.ScheduleEnd
            End = runEnd report.End
            NearestBelow = optionally steps report.NearestBelow
            NearestAbove = optionally steps report.NearestAbove
            Area = report.Area
            AnnealingShare = Option.ofNullable report.AnnealingShare
            Findings = report.Findings |> Seq.map finding |> List.ofSeq
            Worst = optionally severity report.Worst
            Text = string report
        }
