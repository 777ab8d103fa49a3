/// The policies of the experiments on CIFAR-10, word for word: what the paper and Caffe's files say, and nothing changed by the way.
module Clr.Tests.Examples.CifarContendersTests

open System.IO
open System.Text.RegularExpressions
open Clr
open Clr.Examples.Data
open Clr.Examples.Experiments
open Clr.Examples.Networks
open Clr.Examples.Training
open Clr.Tests
open Xunit

let private options = NetworkOptions(MomentumForm.Caffe, 1)

let private lines (experiment: Experiment) =
    [
        for contender in experiment.Contenders do
            $"{contender.Name} {contender.Iterations} {contender.Role}: {contender.LearningRate.Describe()}"

            if not (isNull (box contender.Momentum)) then
                $"  momentum {(nonNull contender.Momentum).Describe()}"

            if contender.WeightDecay.HasValue then
                $"  weight decay {contender.WeightDecay.Value}"

            if contender.Order <> BatchOrder.Shuffled then
                $"  pictures {contender.Order}"

            for figure in contender.PeerFigures do
                $"  {figure.Source} after {figure.Updates}: {figure.Value}"
    ]

// table 1 and 2, section 3.1 and figure 3 of arXiv:1506.01186v6; one-cycle from the US Naval Research Laboratory's report 5510-026
let private full =
    [
        "one-cycle 12500 Policy: Ramp.Linear(from: 0.0005, to: 0.005, steps: 5625).Then(steps: 5625, next: Ramp.Linear(from: 0.005, to: 0.0005, steps: 5625)).Then(steps: 11250, next: Ramp.Linear(from: 0.0005, to: 5E-05, steps: 1249))"
        "  momentum Ramp.Linear(from: 0.95, to: 0.85, steps: 5625).Then(steps: 5625, next: Ramp.Linear(from: 0.85, to: 0.95, steps: 5625))"
        "  weight decay 0.003"
        "table-2 25000 Policy: Schedule.Join(pieces: [(Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Between(low: 0.001, high: 0.005), 16000), (Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 1000)).Between(low: 0.0001, high: 0.0005), 6000), (Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 500)).Between(low: 1E-05, high: 5E-05), 3000)])"
        "step-short 25000 Control: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [21429, 23215])"
        "step-short-12500 12500 Control: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [10715, 11608])"
        "decay 25000 Control: Ramp.Linear(from: 0.007, to: 0.001, steps: 4000)"
        "exp-range 42000 Policy: Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Between(low: 0.001, high: 0.006).Times(other: Amplitude.Exponential(gamma: 0.99994))"
        "step-short-42000 42000 Control: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [36000, 39000])"
        "fixed 70000 Reference: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [60000, 65000])"
        "constant-0.0005 25000 Control: Ramp.Constant(value: 0.0005)"
        "constant-0.001 25000 Control: Ramp.Constant(value: 0.001)"
        "constant-0.002 25000 Control: Ramp.Constant(value: 0.002)"
        "range-test 4000 RangeTest: Ramp.Linear(from: 0, to: 0.02, steps: 3999)"
    ]

// cifar10_quick_solver.prototxt, and cifar10_quick_solver_lr1.prototxt after it; the order is that of convert_cifar_data.cpp, which
// numbers the pictures as the files have them and shuffles nothing
let private caffeQuick =
    [
        for name, order in [ "caffe-quick", [ "  pictures AsStored" ]; "caffe-quick-shuffled", [] ] do
            $"{name} 5000 Control: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [4000])"
            yield! order
            "  Caffe's log after 500: 55.04"
            "  Caffe's log after 5000: 75.33"
            "  BVLC/caffe issue 1405 after 5000: 74.91"
    ]

let private tenth =
    [
        "fixed 7000 Reference: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [6000, 6500])"
        "table-2 2500 Policy: Schedule.Join(pieces: [(Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 200)).Between(low: 0.001, high: 0.005), 1600), (Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 100)).Between(low: 0.0001, high: 0.0005), 600), (Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 50)).Between(low: 1E-05, high: 5E-05), 300)])"
        "triangular2 2500 Policy: Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 250)).Times(other: Amplitude.Halving(cycle: Cycle.Symmetric(stepSize: 250))).Between(low: 0.001, high: 0.005)"
        "one-cycle 2500 Policy: Ramp.Cosine(from: 0.0002, to: 0.005, steps: 749).Then(steps: 749, next: Ramp.Cosine(from: 0.005, to: 2E-08, steps: 1750))"
        "step-short 2500 Control: Ramp.MultiStep(from: 0.001, gamma: 0.1, milestones: [2143, 2322])"
        "constant-0.0005 2500 Control: Ramp.Constant(value: 0.0005)"
        "constant-0.001 2500 Control: Ramp.Constant(value: 0.001)"
        "constant-0.002 2500 Control: Ramp.Constant(value: 0.002)"
        "constant-0.005 2500 Control: Ramp.Constant(value: 0.005)"
        "step-0.002 2500 Control: Ramp.MultiStep(from: 0.002, gamma: 0.1, milestones: [2143, 2322])"
        "step-0.005 2500 Control: Ramp.MultiStep(from: 0.005, gamma: 0.1, milestones: [2143, 2322])"
        "range-test 2500 RangeTest: Ramp.Linear(from: 0, to: 0.02, steps: 2499)"
    ]

[<Fact>]
let ``the contenders at full size are those of the paper's tables and of the report of 2018`` () =
    CifarFiles.ofRecords 20 (fun data ->
        use paper = new CifarFull(options, data, CaffeSize.Full, 20)
        use quick = new CifarFull(options, data, CaffeSize.Quick, 20)
        Assert.Equal<string list>(full, lines paper)
        Assert.Equal<string list>(full @ caffeQuick, lines quick))

[<Fact>]
let ``the contenders at a tenth have a tenth of the lengths`` () =
    CifarFiles.ofRecords 20 (fun data ->
        use experiment = new CifarTenth(options, data, 20)
        Assert.Equal<string list>(tenth, lines experiment))

[<Fact>]
let ``the shape of table 2 at its own length is table 2, at every step`` () =
    let shape = PaperSchedules.Table2(0.001, 0.005, 25_000L)
    let table = Policy.SmithTable2()

    for t in -1L .. 26_000L do
        Assert.Equal(table.Invoke t, shape.Invoke t)

[<Fact>]
let ``the page of the results says what must be said of the paper, at both sizes`` () =
    let plain (text: string) = Regex.Replace(text, "\\s+", " ")
    let page = plain (File.ReadAllText(Path.Combine(Script.root, "docs", "experiments.md")))

    for caveat in Paper.Caveats do
        Assert.Equal(2, Regex.Count(page, Regex.Escape $"* {plain caveat} "))
