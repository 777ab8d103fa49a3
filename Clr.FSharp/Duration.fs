module Clr.FSharp.Duration

open System

let private atLeastOne name what (value: int64) =
    if value < 1L then
        raise (ArgumentOutOfRangeException(name, $"{name} must be at least 1, but was {value}. {what}"))

let perEpoch (samples: int64) (batchSize: int64) =
    atLeastOne (nameof samples) "It is the number of samples in the training data." samples
    atLeastOne (nameof batchSize) "It is the number of samples in one update." batchSize
    // ceil without the overflow of samples + batchSize - 1
    (samples - 1L) / batchSize + 1L |> LanguagePrimitives.Int64WithMeasure<step / epoch>

let private anEpoch (stepsPerEpoch: int64<step / epoch>) =
    atLeastOne (nameof stepsPerEpoch) "It is the number of updates in an epoch; see perEpoch." (int64 stepsPerEpoch)

let private tooMany what =
    raise (
        OverflowException $"{what} are more than {Int64.MaxValue}, the most steps there are. Check the units of both."
    )

let ofEpochs (stepsPerEpoch: int64<step / epoch>) (epochs: int64<epoch>) : int64<step> =
    anEpoch stepsPerEpoch

    try
        Checked.(*) stepsPerEpoch epochs
    with :? OverflowException ->
        tooMany $"{epochs} epochs of {stepsPerEpoch} steps"

let toEpochs (stepsPerEpoch: int64<step / epoch>) (steps: int64<step>) =
    anEpoch stepsPerEpoch
    float (int64 steps) / float (int64 stepsPerEpoch) |> LanguagePrimitives.FloatWithMeasure<epoch>

let private rounded what (value: float) =
    try
        Checked.int64 (Math.Round value) |> LanguagePrimitives.Int64WithMeasure<step>
    with :? OverflowException ->
        tooMany what

let nearest (stepsPerEpoch: int64<step / epoch>) (epochs: float<epoch>) =
    anEpoch stepsPerEpoch

    if not (Double.IsFinite(float epochs)) then
        raise (
            ArgumentOutOfRangeException(
                nameof epochs,
                $"{nameof epochs} must be a finite number of epochs, but was {float epochs}. 0.5 is half an epoch."
            )
        )

    rounded $"{float epochs} epochs of {stepsPerEpoch} steps" (float epochs * float stepsPerEpoch)

let part share (total: int64<step>) =
    if not (share >= 0.0 && share <= 1.0) then
        raise (
            ArgumentOutOfRangeException(
                nameof share,
                $"{nameof share} must lie from 0 to 1, but was {share}. 0.05 is a twentieth of the run."
            )
        )

    // The whole is itself, also where a float cannot hold it.
    if share = 1.0 then
        total
    else
        rounded $"{share} of {total} steps" (share * float total)
