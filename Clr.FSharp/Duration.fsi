/// Durations in steps and in epochs; the compiler refuses one for the other.
module Clr.FSharp.Duration

/// perEpoch samples batchSize = ceil (samples / batchSize): the last, smaller batch counts as a step.
/// Example: perEpoch 50000L 128L = 391L&lt;step/epoch&gt;.
/// Raises ArgumentOutOfRangeException for fewer than 1 of either.
val perEpoch: samples: int64 -> batchSize: int64 -> int64<step / epoch>

/// ofEpochs n e = e * n, checked for overflow. Example: 5L&lt;epoch&gt; |> ofEpochs 391L&lt;step/epoch&gt; = 1955L&lt;step&gt;.
/// Raises OverflowException where the product exceeds an int64.
val ofEpochs: stepsPerEpoch: int64<step / epoch> -> epochs: int64<epoch> -> int64<step>

/// toEpochs n t = t / n as a float. Example: 1000L&lt;step&gt; |> toEpochs 391L&lt;step/epoch&gt; = 2.557...&lt;epoch&gt;.
val toEpochs: stepsPerEpoch: int64<step / epoch> -> steps: int64<step> -> float<epoch>
