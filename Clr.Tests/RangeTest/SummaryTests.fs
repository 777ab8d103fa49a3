/// The sentences of a summary, each case of each.
module Clr.Tests.RangeTest.SummaryTests

open Clr.RangeTesting
open Clr.Tests.RangeTest.HandMade
open Xunit

let private nothingRan =
    "3 sweeps of 200 learning rates from 1e-6 to 1, in equal ratios: none was begun."

let private fell = "The training loss fell from 2.3 by 1.3, with noise of 0.05 per step."

/// What follows the sentence on how the sweeps ran.
let private rest (result: RangeTestResult) =
    let text = result.Summary()
    Assert.StartsWith(nothingRan, text)
    text.Substring(nothingRan.Length).TrimStart()

let private says (sentences: string list) result = Assert.Equal(String.concat " " sentences, rest result)

/// Four answers without a grade, but for what is given.
let private answers (given: (RangeRule * Estimate) list) (rule: RangeRule) =
    match rule, List.tryFind (fun (name, _) -> name = rule) given with
    | _, Some(_, estimate) -> estimate
    | RangeRule.BaseLr, None -> plain (v 0.001)
    | RangeRule.MaxLr, None -> plain (v 0.02)
    | RangeRule.SingleLr, None -> plain (v 0.004)
    | _ -> plain (v 0.5)

let private bounds = "For a cyclical policy take baseLr = 0.001 and maxLr = 0.02."
let private single = "For a single learning rate the steepest fall suggests 0.004."
let private breaks = "Training breaks at 0.5."

[<Fact>]
let ``what to use, with nothing said of how sure it is where it has no grade`` () =
    says [ fell; bounds; single; breaks ] (Made.Result(estimates = answers []))

[<Fact>]
let ``how sure each is, by the greater of its spreads`` () =
    // 10^.1 = 1.259, 10^.2 = 1.585, 10^.4 = 2.512, and 10^0 = 1
    let graded =
        [
            RangeRule.BaseLr, estimate (v 0.001) (Some 0.1) None Grade.Good
            RangeRule.MaxLr, estimate (v 0.02) (Some 0.1) (Some 0.2) Grade.Fair
            RangeRule.SingleLr, estimate (v 0.004) (Some 0.4) (Some 0.2) Grade.Poor
        ]

    says
        [
            fell
            "For a cyclical policy take baseLr = 0.001 (sure: within a factor of 1.26) and maxLr = 0.02 (fairly sure: within a factor of 1.58)."
            "For a single learning rate the steepest fall suggests 0.004 (not sure: within a factor of 2.51)."
            breaks
        ]
        (Made.Result(estimates = answers graded))

    let within = [ RangeRule.SingleLr, estimate (v 0.004) None (Some 0.2) Grade.Fair ]

    says
        [
            fell
            bounds
            "For a single learning rate the steepest fall suggests 0.004 (fairly sure: within a factor of 1.58)."
            breaks
        ]
        (Made.Result(estimates = answers within))

    let even = [ RangeRule.SingleLr, estimate (v 0.004) (Some 0.0) None Grade.Good ]
    Assert.Contains("suggests 0.004 (sure: within a factor of 1.0).", rest (Made.Result(estimates = answers even)))

[<Fact>]
let ``which loss fell, and by how much in the middle of the sweeps that saw it fall`` () =
    let readings =
        [
            deaf "flat"
            reading (fun _ -> v 0.1) (2.0, 0.5, 0.25) []
            reading (fun _ -> v 0.1) (3.0, 1.5, 0.0625) []
            reading (fun _ -> v 0.1) (2.5, 1.0, 0.125) []
        ]

    says
        [ "The validation loss fell from 2.5 by 1, with noise of 0.125 per step."; bounds; single; breaks ]
        (Made.Result(estimates = answers [], readings = readings, validation = true))

[<Fact>]
let ``without one of the bounds there are none, and the one that is missing tells why`` () =
    let silent = List.map (fun (rule, reason) -> rule, plain (none reason))

    for given, why in
        [
            [ RangeRule.BaseLr, "low" ], "low"
            [ RangeRule.MaxLr, "high" ], "high"
            [ RangeRule.BaseLr, "low"; RangeRule.MaxLr, "high" ], "low"
        ] do
        says
            [ fell; $"It gives no bounds: no signal ({why})."; single; breaks ]
            (Made.Result(estimates = answers (silent given)))

[<Fact>]
let ``where training breaks`` () =
    let edge answer = Made.Result(estimates = answers [ RangeRule.Edge, plain answer ])
    says [ fell; bounds; single; "Training was not seen to break up to 0.5." ] (edge (atLeast 0.5))
    says [ fell; bounds; single; "Where training breaks cannot be told." ] (edge (none "flat"))

[<Fact>]
let ``there is no answer without a reading, and without a reading that has a signal`` () =
    says [ "There is no answer: nothing was recorded." ] (Made.Result(readings = []))
    says [ "There is no answer: flat." ] (Made.Result(readings = [ deaf "flat"; deaf "even" ]))

[<Fact>]
let ``what the accuracy says`` () =
    let says (sentence: string) (low: Estimate) (high: Estimate) turn =
        let result = Made.Result(readings = [], accuracy = AccuracyBounds(low, high, turn))
        says [ "There is no answer: nothing was recorded."; sentence ] result

    let low = estimate (v 0.01) (Some 0.1) None Grade.Good
    let high = estimate (v 0.5) (Some 0.2) None Grade.Fair
    let starts = "The accuracy starts to rise at 0.01 (sure: within a factor of 1.26) and"
    let at = "at 0.5 (fairly sure: within a factor of 1.58)."
    says $"{starts} slows {at}" low high AccuracyTurn.Slows
    says $"{starts} becomes ragged {at}" low high AccuracyTurn.Ragged
    says $"{starts} falls {at}" low high AccuracyTurn.Falls
    says $"{starts} still rises at the end." low (plain (atLeast 1.0)) AccuracyTurn.None
    says "The accuracy gives no signal (even)." (plain (none "even")) (plain (none "even")) AccuracyTurn.None

[<Fact>]
let ``what constant learning rates showed, and the warnings, at the end`` () =
    let says (sentence: string) limit =
        let confirmation = Confirmation(limit, 2.3, immutable [])
        let result = Made.Result(readings = [], confirmation = confirmation, warnings = [ "One."; "Two." ])
        says [ "There is no answer: nothing was recorded."; sentence; "One."; "Two." ] result

    let prefix = "At a constant learning rate,"
    says $"{prefix} 0.25 is the largest that still ended below the loss it began with." (v 0.25)
    says $"{prefix} even 0.25 ended below the loss it began with." (atLeast 0.25)
    says "Constant learning rates give no signal (even 1)." (none "even 1")

[<Fact>]
let ``how the sweeps ran and where they ended`` () =
    let linear = SweepPlan.Linear(0.25, 1.0, 50)
    let one = RangeTestSettings(Plan = linear, Repeats = 1)
    Assert.StartsWith("1 sweep of 50 learning rates from 0.25 to 1, in equal steps: none", Made.Result(one).Summary())

    let ended =
        [
            record linear StopReason.Faulted [ 0.25; 0.26 ]
            record linear StopReason.Completed [ 0.25; 1.0 ]
            record linear StopReason.Cancelled []
            record linear StopReason.RatioExceeded [ 0.25; 0.9 ]
            record linear StopReason.Diverged [ 0.25; 0.8 ]
            record linear StopReason.Diverged [ 0.25; 0.7 ]
            record linear StopReason.NonFinite [ 0.25; 0.6 ]
            record linear StopReason.Completed [ 0.25; 1.0 ]
        ]

    let parts =
        [
            "8 sweeps of 50 learning rates from 0.25 to 1, in equal steps: 1 ended as the loss was no longer a number at 0.6"
            "2 ended as the loss broke at 0.8 and 0.7"
            "1 ended at the multiple of the best loss that was set at 0.9"
            "2 ran to the end"
            "1 cancelled"
            "1 ended by an exception at 0.26. "
        ]

    let settings = RangeTestSettings(Plan = linear, Repeats = 8)
    Assert.StartsWith(String.concat "; " parts, Made.Result(settings, records = ended).Summary())
