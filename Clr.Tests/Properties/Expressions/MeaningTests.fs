/// The plain meaning of whole expressions, against numbers worked out by hand or published: an oracle that nothing else holds to
/// account.
module Clr.Tests.Properties.Expressions.MeaningTests

open Expecto
open System
open Xunit
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private cycle = Cycle.symmetric 4L<step>
let private wave = Expression.Wave(WaveCase.Triangle cycle)
let private halving = Expression.Amplitude(AmplitudeCase.Halving cycle)

let private triangular2 = Expression.Between(Limits(1.0, 5.0), Expression.Times(halving, wave))

let private line = Expression.Ramp(RampCase.Linear(Level 1.0, Level 0.0, Wait 4L))

let private means (expression: Expression) (expected: (int64 * float) list) =
    let schedule = Compile.schedule expression

    for step, value in expected do
        Bits.within 1e-12 value (Reference.meaning expression step) $"{expression} at {step}"
        Bits.within 1e-12 value (schedule.Invoke step) $"{expression}, compiled, at {step}"

[<Tests>]
let suite =
    testList
        "plain meaning"
        [
            testCase "a wave times an amplitude between two bounds is triangular2" (fun () ->
                means
                    triangular2
                    [ 0L, 1.0; 1L, 2.0; 4L, 5.0; 6L, 3.0; 8L, 1.0; 12L, 3.0; 16L, 1.0; 20L, 2.0; -4L, 5.0 ]
                // 2^63 - 1 has the phase 7 of 8, in a cycle whose height is 2^-(2^60 - 1), nothing
                means triangular2 [ Int64.MaxValue, 1.0; Int64.MinValue, 1.0; Int64.MinValue + 4L, 5.0 ])
            testCase "pieces in time count their own steps, however deep they lie" (fun () ->
                let twice = Expression.RepeatTimes(Wait 4L, Count 2L, line)
                means twice [ 0L, 1.0; 3L, 0.25; 4L, 1.0; 7L, 0.25; 8L, 0.0; 99L, 0.0 ]

                let slow = Expression.Stretch(Count 2L, Count 1L, Expression.Delay(Wait 3L, twice))
                means slow [ 0L, 1.0; 7L, 1.0; 8L, 0.75; 13L, 0.25; 14L, 1.0; 20L, 0.25; 22L, 0.0 ]

                let joined = Expression.Join(Pieces [ line, Wait 2L; slow, Wait 10L ])
                means joined [ -5L, 1.0; 1L, 0.75; 2L, 1.0; 10L, 0.75; 11L, 0.75; 12L, 0.5; 500L, 0.5 ]
                means (Expression.Mirror(Wait 3L, line)) [ 0L, 1.0; 2L, 0.5; 3L, 0.25; 4L, 0.5; 6L, 1.0 ]
                means (Expression.WarmupFromZero(Wait 2L, line)) [ 0L, 0.0; 1L, 0.5; 2L, 1.0; 3L, 0.75 ]
                Assert.True(Double.IsNaN(Reference.meaning (Expression.Strict(Wait 3L, line)) 3L)))
            testCase "a formula asks its parts, the later for more" (fun () ->
                let parts = Parts [ wave; line; Expression.Ramp(RampCase.Constant(Level 3.0)) ]
                // wave / 4 + line / 2 + 3, and 3 - (line - wave)
                means (Expression.Formula(parts, OwnFormula.Fading)) [ 0L, 3.5; 2L, 3.375; 4L, 3.25; 8L, 3.0 ]
                means (Expression.Formula(parts, OwnFormula.Alternating)) [ 0L, 2.0; 2L, 3.0; 4L, 4.0; 8L, 3.0 ])
            // The documented values of the seed of SplitMix64's published outputs, to eight and five digits.
            testCase "noise is that of SplitMix64, and its normal quantile" (fun () ->
                let expected = [ 0L, 0.35007954; 1L, 0.17364410; 2L, 0.53220730 ]

                for step, value in expected do
                    let found = Reference.meaning (Expression.UniformNoise(Seed 1234567L, Limits(0.0, 1.0))) step
                    Bits.within 5e-9 value found $"uniform at {step}"

                for step, value in [ 0L, -0.38511; 1L, -0.93986; 2L, 0.08082 ] do
                    let found = Reference.meaning (Expression.GaussianNoise(Seed 1234567L, Level 0.0, Rate 1.0)) step
                    Bits.within 5e-6 value found $"normal at {step}"

                // output number 0, of the counter at 0, is 0: the least share, 2^-53, lies 8.2095... deviations below the mean
                means (Expression.GaussianNoise(Seed 0L, Level 0.0, Rate 1.0)) [ -1L, -8.209536151601386 ])
            Run.lawOf 300 "noise of any seed at any step is that of SplitMix64, and its normal quantile" (fun () ->
                Prop.forAll (Arb.fromGen (Gen.zip Steps.anywhere Steps.anywhere)) (fun (seed, step) ->
                    let differ expression =
                        abs ((Compile.schedule expression).Invoke step - Reference.meaning expression step)

                    let uniform = differ (Expression.UniformNoise(Seed seed, Limits(0.0, 1.0)))
                    let normal = differ (Expression.GaussianNoise(Seed seed, Level 0.0, Rate 1.0))

                    holds (uniform = 0.0 && normal <= 1e-14) (fun () ->
                        $"uniform is off by {uniform}, normal by {normal}")))
            testCase "PyTorch's one-cycle with a rise of less than a step is at its peak by step 0" (fun () ->
                let options anneal pctStart threePhase =
                    { OneCycleOptions.Default with
                        PctStart = pctStart
                        DivFactor = 10.0
                        FinalDivFactor = 10.0
                        Anneal = anneal
                        ThreePhase = threePhase
                    }

                let rates options = Expression.Policy(PolicyCase.OneCycleTorchWith(options, Positive 1.0, Updates 11L))

                // peak = -1, last = 10: down from 1 at -1 to 0.01 at 10, over 11 steps
                means (rates (options Anneal.Linear 0.0 false)) [ -2L, 0.1; -1L, 1.0; 0L, 0.91; 10L, 0.01 ]
                // of three phases the last alone lies in the run: from 0.1 at 2 peak = -2 to 0.01 at 10, over 12 steps
                means (rates (options Anneal.Linear 0.0 true)) [ -2L, 0.1; -1L, 1.0; 0L, 0.085; 10L, 0.01 ]
                // peak = -0.45: no step lies between it and step 0
                means (rates (options Anneal.Linear 0.05 false)) [ -1L, 0.1; 10L, 0.01 ]

                let momentum =
                    Expression.Policy(
                        PolicyCase.OneCycleTorchMomentumWith(options Anneal.Linear 0.0 true, Updates 11L)
                    )

                means momentum [ -2L, 0.95; -1L, 0.85; 0L, 0.95; 10L, 0.95 ])
        ]
