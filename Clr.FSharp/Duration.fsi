/// Durations in steps and in epochs; the compiler refuses one for the other. <c>5L&lt;epoch&gt; * 391L&lt;step/epoch&gt;</c> is a number of
/// steps as it stands; ofEpochs is the same, checked for overflow. Units: steps and epochs. Source: the definitions; that the last,
/// smaller batch counts is PyTorch's DataLoader with drop_last=False. Errors are said at each.
module Clr.FSharp.Duration

/// perEpoch samples batchSize = ceil (samples / batchSize): the last, smaller batch counts as a step.
/// Example: perEpoch 50000L 128L = 391L&lt;step/epoch&gt;.
/// Raises ArgumentOutOfRangeException for fewer than 1 of either.
val perEpoch: samples: int64 -> batchSize: int64 -> int64<step / epoch>

/// ofEpochs n e = e * n, checked for overflow. Example: 5L&lt;epoch&gt; |> ofEpochs 391L&lt;step/epoch&gt; = 1955L&lt;step&gt;.
/// Raises ArgumentOutOfRangeException for fewer than 1 step per epoch, and OverflowException where the product exceeds an int64.
val ofEpochs: stepsPerEpoch: int64<step / epoch> -> epochs: int64<epoch> -> int64<step>

/// toEpochs n t = t / n as a float. Example: 1000L&lt;step&gt; |> toEpochs 391L&lt;step/epoch&gt; = 2.557...&lt;epoch&gt;.
/// Raises ArgumentOutOfRangeException for fewer than 1 step per epoch.
val toEpochs: stepsPerEpoch: int64<step / epoch> -> steps: int64<step> -> float<epoch>

/// nearest n e = round (e * n), halves to even: the inverse of toEpochs. Example: 0.5&lt;epoch&gt; |> nearest 391L&lt;step/epoch&gt; = 196L&lt;step&gt;.
/// Raises ArgumentOutOfRangeException where e is not finite or for fewer than 1 step per epoch, and OverflowException where the product exceeds an int64.
val nearest: stepsPerEpoch: int64<step / epoch> -> epochs: float<epoch> -> int64<step>

/// part p n = round (p * n), halves to even, with p in [0, 1]. Example: 10000L&lt;step&gt; |> part 0.05 = 500L&lt;step&gt;.
/// Raises ArgumentOutOfRangeException for another p.
val part: share: float -> total: int64<step> -> int64<step>
