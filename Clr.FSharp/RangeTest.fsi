/// The learning-rate range test: sweeps over a function, and the pure reading of what they recorded. The loss may have any unit;
/// schedules have that of a learning rate, momenta none. Sources and errors are those of the members of Clr.RangeTesting that these
/// are: exponential, linear and toSchedule of SweepPlan (Exponential, Linear, At); the curves Curve.Of; debiasedAverage
/// DebiasedAverage.Of; firstStop of StopRule; fastaiValley of PeerRules; tryRate and times of Answer; trial Trial.Of; tryBounds and
/// the policies of RangeTestResult, whose durations raise what Duration.ofEpochs does; the others of RangeTest, by name.
module Clr.FSharp.RangeTest

open System.Threading
open Clr.RangeTesting

/// An answer is one of three: a learning rate, a lower bound of one beyond the sweep, or no signal, with the reason.
val (|Value|AtLeast|NoSignal|): answer: Answer -> Choice<float, float, string>

/// tryRate answer = Some lr for Value lr and AtLeast lr, None for NoSignal
val tryRate: answer: Answer -> float option

/// exponential n low high: lr_k = low * (high/low)^(k/(n-1)), k = 0 .. n-1, both ends exact. Example: exponential 200 1e-6 1.0
val exponential: points: int -> lowest: float -> highest: float -> SweepPlan

/// linear n low high: lr_k = low + (high - low) * k/(n-1), k = 0 .. n-1, both ends exact
val linear: points: int -> lowest: float -> highest: float -> SweepPlan

/// toSchedule plan = fun t -> lr_t, held at the ends
val toSchedule: plan: SweepPlan -> Schedule

/// curve [ lr, loss; ... ], the learning rates positive and rising, equally spaced in log10 lr
val curve: points: (float * float) seq -> Curve

/// linearCurve [ lr, loss; ... ], the learning rates equally spaced
val linearCurve: points: (float * float) seq -> Curve

/// curveWithAccuracy [ lr, loss, accuracy; ... ], equally spaced in log10 lr
val curveWithAccuracy: points: (float * float * float) seq -> Curve

/// linearCurveWithAccuracy [ lr, loss, accuracy; ... ], equally spaced
val linearCurveWithAccuracy: points: (float * float * float) seq -> Curve

/// debiasedAverage beta [| x_0; ... |] = [| a_0; ... |], a_k = m_k / (1 - beta^(k+1)), m_k = beta m_(k-1) + (1 - beta) x_k, m_(-1) = 0
val debiasedAverage: beta: float -> values: float seq -> float[]

/// firstStop n losses rule = Some (k, reason) where rule stops a sweep of n points after loss k, None where it goes through
val firstStop: points: int -> losses: float seq -> rule: StopRule -> (int * StopReason) option

/// Every rule on the loss of a curve; see RangeTest.ReadLoss.
val readLoss: curve: Curve -> LossReading

/// baseLr and maxLr by the paper's own rules on the accuracy of a curve; see RangeTest.ReadAccuracy.
val readAccuracy: curve: Curve -> AccuracyReading

/// The learning rate that fastai's "valley" suggests for a curve.
val fastaiValley: curve: Curve -> Answer

/// times k answer: the same answer at k times its learning rate
val times: factor: float -> answer: Answer -> Answer

/// sweep rule plan step: step lr_0, step lr_1, ..., where step trains once and returns the loss before its update; until the
/// rule stops it. An exception of step is kept in the record.
val sweep: rule: StopRule -> plan: SweepPlan -> step: (float -> float) -> SweepRecord

/// As sweep, for steps that also measure an accuracy or a validation loss, or skip updates.
val sweepMeasured: rule: StopRule -> plan: SweepPlan -> step: (float -> Measurement) -> SweepRecord

/// As sweepMeasured; progress is told of every point, at once, and the token ends the sweep before its next step.
val sweepWith:
    progress: (SweepProgress -> unit) ->
    cancellation: CancellationToken ->
    rule: StopRule ->
    plan: SweepPlan ->
    step: (float -> Measurement) ->
        SweepRecord

/// Recorded sweeps read together: the median of each rule over them, and its spread.
val conclude: settings: RangeTestSettings -> records: SweepRecord seq -> RangeTestResult

/// A trial of functions: train once at a learning rate, go back to the start, reseed.
val trial: restore: (unit -> unit) -> reseed: (int -> unit) -> train: (float -> Measurement) -> ITrial

/// The whole test: reseeded sweeps from one snapshot, read together; restores whatever happens.
val run: settings: RangeTestSettings -> trial: ITrial -> RangeTestResult

/// As run; progress is told of every point, at once, and the token ends the test before its next step.
val runWith:
    progress: (SweepProgress -> unit) ->
    cancellation: CancellationToken ->
    settings: RangeTestSettings ->
    trial: ITrial ->
        RangeTestResult

/// The largest constant learning rate whose smoothed loss still ends below the loss at the start.
val confirm: settings: ConfirmSettings -> trial: ITrial -> Confirmation

/// As confirm; progress is told of every step, at once. The token ends the search by OperationCanceledException.
val confirmWith:
    progress: (ProbeProgress -> unit) ->
    cancellation: CancellationToken ->
    settings: ConfirmSettings ->
    trial: ITrial ->
        Confirmation

/// tryBounds result = Some (baseLr, maxLr), or None where the test found no signal
val tryBounds: result: RangeTestResult -> (float * float) option

/// triangular n e result: the policy between the bounds found, half a cycle being e epochs of n steps.
/// Raises InvalidOperationException where the test found no signal.
val triangular: stepsPerEpoch: int64<step / epoch> -> stepSize: int64<epoch> -> result: RangeTestResult -> Schedule

/// triangular2 n e result: the same with the range halved after each cycle.
/// Raises InvalidOperationException where the test found no signal.
val triangular2: stepsPerEpoch: int64<step / epoch> -> stepSize: int64<epoch> -> result: RangeTestResult -> Schedule

/// oneCycle n e tail result: one triangle between the bounds found, half of it e epochs of n steps, then a straight line to
/// baseLr/1000 at the last update of a tail of so many epochs. Raises InvalidOperationException where the test found no signal.
val oneCycle:
    stepsPerEpoch: int64<step / epoch> ->
    stepSize: int64<epoch> ->
    tail: int64<epoch> ->
    result: RangeTestResult ->
        Schedule

/// oneCycleMomentum n e low high: high to low while the learning rate of oneCycle rises, back while it falls, then high;
/// 0.85 and 0.95 in the paper
val oneCycleMomentum:
    stepsPerEpoch: int64<step / epoch> ->
    stepSize: int64<epoch> ->
    baseMomentum: float ->
    maxMomentum: float ->
        Schedule
