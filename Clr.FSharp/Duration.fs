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

let ofEpochs (stepsPerEpoch: int64<step / epoch>) (epochs: int64<epoch>) : int64<step> =
    Checked.(*) stepsPerEpoch epochs

let toEpochs (stepsPerEpoch: int64<step / epoch>) (steps: int64<step>) =
    float (int64 steps) / float (int64 stepsPerEpoch) |> LanguagePrimitives.FloatWithMeasure<epoch>
