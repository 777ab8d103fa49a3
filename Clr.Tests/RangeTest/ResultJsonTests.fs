/// The JSON of a result, as a whole: what it must hold is written out here.
module Clr.Tests.RangeTest.ResultJsonTests

open System
open System.Text.Json.Nodes
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Clr.Tests.RangeTest.HandMade
open Xunit

let private settings () =
    RangeTestSettings(
        Plan = SweepPlan.Linear(0.5, 1.0, 51),
        Repeats = 2,
        Stop = StopRule(Beta = 0.75, Ratio = 4.0),
        Seed = 7,
        Resamplings = 3
    )

/// Two sweeps: one that measured all there is, but for its last point, and ended infinite; one of the loss alone that threw.
let private records () =
    let plan = settings().Plan
    let point k lr loss average accuracy validation = SweepPoint(k, lr, loss, average, accuracy, validation)

    let measured =
        immutable
            [
                point 0 0.5 2.5 2.5 (Nullable 0.25) (Nullable 3.5)
                point 1 0.51 2.25 2.375 (Nullable 0.375) (Nullable infinity)
                point 2 0.52 infinity 2.375 (Nullable()) (Nullable())
            ]

    let alone =
        immutable
            [
                point 0 0.5 -infinity nan (Nullable()) (Nullable())
                point 1 0.51 nan nan (Nullable()) (Nullable())
            ]

    [
        SweepRecord(plan, measured, StopReason.NonFinite, null)
        SweepRecord(plan, alone, StopReason.Faulted, InvalidOperationException "no such batch")
    ]

/// Another answer for each rule, in the order of the enumeration: 0.1, 0.2 and so on; the edge is a lower bound.
let private answer (rule: RangeRule) : Answer =
    let lr = float $"0.{int rule + 1}"

    match rule with
    | RangeRule.Edge -> atLeast lr
    | RangeRule.Valley -> none "it \"rises\""
    | _ -> v lr

let private answers =
    """
    "BaseLr": { "status": "Value", "lr": 0.1 },
    "MaxLr": { "status": "Value", "lr": 0.2 },
    "SingleLr": { "status": "Value", "lr": 0.3 },
    "Start": { "status": "Value", "lr": 0.4 },
    "Eighty": { "status": "Value", "lr": 0.5 },
    "Steepest": { "status": "Value", "lr": 0.6 },
    "Edge": { "status": "AtLeast", "lr": 0.7 },
    "Minimum": { "status": "Value", "lr": 0.8 },
    "MinimumTenth": { "status": "Value", "lr": 0.9 },
    "Valley": { "status": "NoSignal", "reason": "it \"rises\"" }"""

let private estimates (rule: RangeRule) =
    match rule with
    | RangeRule.BaseLr ->
        Estimate(answer rule, 2, 3, Nullable 0.01, Nullable 1.5, Nullable 0.25, Nullable 0.125, Grade.Fair)
    | RangeRule.MaxLr -> Estimate(answer rule, 3, 3, Nullable 0.02, Nullable 2.5, Nullable 0.5, Nullable(), Grade.Poor)
    | _ -> Estimate(answer rule, 0, 3, Nullable(), Nullable(), Nullable(), Nullable(), Grade.Unknown)

/// What the rules that are told nothing of have beside their answer.
let private unknown =
    """ "signals": 0, "sweeps": 3, "low": null, "high": null, "spreadBetween": null, "spreadWithin": null, "grade": "Unknown" """

let private accuracyReading () =
    AccuracyReading(
        BaseLr = v 0.03,
        MaxLr = atLeast 0.04,
        Turn = AccuracyTurn.Ragged,
        LearningRates = immutable [ 0.5; 0.51 ],
        Smoothed = immutable [ 0.26; 0.36 ]
    )

let private accuracy () =
    let low = Estimate(v 0.05, 1, 2, Nullable 0.04, Nullable 0.06, Nullable(), Nullable(), Grade.Unknown)
    let high = Estimate(none "flat", 0, 2, Nullable(), Nullable(), Nullable(), Nullable(), Grade.Unknown)
    AccuracyBounds(low, high, AccuracyTurn.Falls)

let private confirmation () =
    Confirmation(v 0.9, 2.25, immutable [ Probe(0.9, 100, 1.75, true); Probe(1.0, 7, infinity, false) ])

let private result () =
    Made.Result(
        settings = settings (),
        records = records (),
        readings = [ reading answer (2.75, 1.25, 0.0625) [ "begin lower" ]; deaf "flat" ],
        estimates = estimates,
        validation = true,
        accuracy = accuracy (),
        accuracyReadings = [ accuracyReading () ],
        confirmation = confirmation (),
        warnings = [ "one"; "two" ]
    )

let private parse (text: string) = JsonNode.Parse text |> present

/// Both as texts of one form, which name where they part.
let private same (expected: JsonNode) (actual: JsonNode) = Assert.Equal(expected.ToJsonString(), actual.ToJsonString())

let private part (json: JsonNode) (name: string) = present (json[name])

[<Fact>]
let ``settings, grade and warnings`` () =
    let json = parse (result().ToJson())

    let expected =
        """{ "spacing": "Linear", "lowest": 0.5, "highest": 1, "points": 51, "repeats": 2, "seed": 7, "resamplings": 3,
             "beta": 0.75, "ratio": 4 }"""

    same (parse expected) (part json "settings")
    same (parse "true") (part json "readsValidation")
    same (parse "\"Poor\"") (part json "grade")
    same (parse """[ "one", "two" ]""") (part json "warnings")
    let usual = parse (Made.Result().ToJson())
    same (parse "false") (part usual "readsValidation")
    Assert.True((part usual "settings").AsObject().ContainsKey "ratio")
    Assert.Null((part usual "settings")["ratio"])

[<Fact>]
let ``estimates, of the loss and of the accuracy`` () =
    let json = parse (result().ToJson())

    let expected =
        $$"""{
            "BaseLr": { "answer": { "status": "Value", "lr": 0.1 }, "signals": 2, "sweeps": 3, "low": 0.01, "high": 1.5,
                "spreadBetween": 0.25, "spreadWithin": 0.125, "grade": "Fair" },
            "MaxLr": { "answer": { "status": "Value", "lr": 0.2 }, "signals": 3, "sweeps": 3, "low": 0.02, "high": 2.5,
                "spreadBetween": 0.5, "spreadWithin": null, "grade": "Poor" },
            "SingleLr": { "answer": { "status": "Value", "lr": 0.3 }, {{unknown}} },
            "Start": { "answer": { "status": "Value", "lr": 0.4 }, {{unknown}} },
            "Eighty": { "answer": { "status": "Value", "lr": 0.5 }, {{unknown}} },
            "Steepest": { "answer": { "status": "Value", "lr": 0.6 }, {{unknown}} },
            "Edge": { "answer": { "status": "AtLeast", "lr": 0.7 }, {{unknown}} },
            "Minimum": { "answer": { "status": "Value", "lr": 0.8 }, {{unknown}} },
            "MinimumTenth": { "answer": { "status": "Value", "lr": 0.9 }, {{unknown}} },
            "Valley": { "answer": { "status": "NoSignal", "reason": "it \"rises\"" }, {{unknown}} } }"""

    same (parse expected) (part json "estimates")

    let expected =
        """{
            "BaseLr": { "answer": { "status": "Value", "lr": 0.05 }, "signals": 1, "sweeps": 2, "low": 0.04, "high": 0.06,
                "spreadBetween": null, "spreadWithin": null, "grade": "Unknown" },
            "MaxLr": { "answer": { "status": "NoSignal", "reason": "flat" }, "signals": 0, "sweeps": 2, "low": null, "high": null,
                "spreadBetween": null, "spreadWithin": null, "grade": "Unknown" },
            "turn": "Falls" }"""

    same (parse expected) (part json "accuracyEstimates")

[<Fact>]
let ``sweeps: what was measured anywhere has a list, null where it was not; a fault has its message`` () =
    let expected =
        """[
            { "stop": "NonFinite", "lr": [ 0.5, 0.51, 0.52 ], "loss": [ 2.5, 2.25, "Infinity" ],
                "average": [ 2.5, 2.375, 2.375 ], "accuracy": [ 0.25, 0.375, null ],
                "validationLoss": [ 3.5, "Infinity", null ] },
            { "stop": "Faulted", "fault": "no such batch", "lr": [ 0.5, 0.51 ], "loss": [ "-Infinity", "NaN" ],
                "average": [ "NaN", "NaN" ] } ]"""

    same (parse expected) (part (parse (result().ToJson())) "sweeps")

[<Fact>]
let ``readings, of the loss and of the accuracy`` () =
    let json = parse (result().ToJson())
    let silence = """{ "status": "NoSignal", "reason": "flat" }"""
    let names = Enum.GetNames<RangeRule>() |> Array.map (fun name -> $"\"{name}\": {silence}")
    let silent = String.Join(", ", names)

    let expected =
        $$"""[
            { "baseline": 2.75, "noise": 0.0625, "drop": 1.25, "bandwidth": 0.125, "answers": { {{answers}} },
                "warnings": [ "begin lower" ], "lr": [ 0.5, 0.625, 0.75 ], "smoothed": [ 2.5, 2.25, 2 ] },
            { "baseline": "NaN", "noise": "NaN", "drop": "NaN", "bandwidth": 0.125, "answers": { {{silent}} },
                "warnings": [], "lr": [ 0.5, 0.625, 0.75 ], "smoothed": [ 2.5, 2.25, 2 ] } ]"""

    same (parse expected) (part json "readings")

    let expected =
        """[ { "baseLr": { "status": "Value", "lr": 0.03 }, "maxLr": { "status": "AtLeast", "lr": 0.04 }, "turn": "Ragged",
               "lr": [ 0.5, 0.51 ], "smoothed": [ 0.26, 0.36 ] } ]"""

    same (parse expected) (part json "accuracyReadings")

[<Fact>]
let ``the confirmation`` () =
    let expected =
        """{ "limit": { "status": "Value", "lr": 0.9 }, "baseline": 2.25, "probes": [
               { "lr": 0.9, "steps": 100, "endLoss": 1.75, "stable": true },
               { "lr": 1, "steps": 7, "endLoss": "Infinity", "stable": false } ] }"""

    same (parse expected) (part (parse (result().ToJson())) "confirmation")

[<Fact>]
let ``these parts, and no others`` () =
    let names (result: RangeTestResult) = [ for part in (parse (result.ToJson())).AsObject() -> part.Key ]
    let always = [ "settings"; "readsValidation"; "grade"; "warnings"; "estimates" ]
    let lists = [ "sweeps"; "readings"; "accuracyReadings" ]
    Assert.Equal<string list>(always @ [ "accuracyEstimates" ] @ lists @ [ "confirmation" ], names (result ()))
    Assert.Equal<string list>(always @ lists, names (Made.Result()))
