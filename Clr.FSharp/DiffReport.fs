namespace Clr.FSharp

type Fingerprint = Clr.Fingerprint

[<Struct>]
type Difference =
    {
        Step: int64
        Value: float
        OtherValue: float
        Absolute: float
        Relative: float
    }

[<StructuredFormatDisplay("{Text}")>]
type DiffReport =
    {
        Description: string
        OtherDescription: string
        Steps: int64<step>
        Tolerance: float
        DifferingSteps: int64
        AreEqual: bool
        First: Difference option
        GreatestAbsolute: Difference option
        GreatestRelative: Difference option
        Text: string
    }

    override this.ToString() = this.Text

[<RequireQualifiedAccess>]
module internal Diff =

    let private difference (found: System.Nullable<Clr.Difference>) =
        found
        |> Option.ofNullable
        |> Option.map (fun one ->
            {
                Step = one.Step
                Value = one.Value
                OtherValue = one.OtherValue
                Absolute = one.Absolute
                Relative = one.Relative
            })

    let ofCore (report: Clr.DiffReport) =
        {
            Description = report.Description
            OtherDescription = report.OtherDescription
            Steps = LanguagePrimitives.Int64WithMeasure<step> report.Steps
            Tolerance = report.Tolerance
            DifferingSteps = report.DifferingSteps
            AreEqual = report.AreEqual
            First = difference report.First
            GreatestAbsolute = difference report.GreatestAbsolute
            GreatestRelative = difference report.GreatestRelative
            Text = string report
        }
