module Clr.Tests.Core.Amplitudes.GrowingRatioTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``the ratio to the power of the growing cycles that are complete`` () =
    let arguments =
        Gen.zip3 (Gen.choose64 (1L, 12L)) (Gen.choose64 (1L, 4L)) (Gen.elements [ 0.0; 0.5; 0.9; 1.0 ])

    let near (n, m, _) = [ n; n + n * m; n + n * m + n * m * m ]

    means arguments near (fun (n, m, ratio) _ -> Amplitude.GrowingRatio(n, m, ratio)) (fun (n, m, ratio) _ t ->
        // cycle by cycle; in one long division where cycles do not grow
        let rec go (left: bigint) (length: bigint) (cycle: int64) =
            if left < length then
                cycle
            else
                go (left - length) (length * bigint m) (cycle + 1L)

        let cycle =
            if t < 0L then 0L
            elif m = 1L then t / n
            else go (bigint t) (bigint n) 0L

        ratio ** float cycle)

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.GrowingRatio(2L, 2L, 0.5)
    |> gives [ 0L, 1.0; 1L, 1.0; 2L, 0.5; 5L, 0.5; 6L, 0.25; 13L, 0.25; 14L, 0.125 ]

[<Fact>]
let ``it changes exactly at the restarts of growing cycles`` () =
    let restarts = Schedule.RepeatGrowing((fun _ -> ofFunction float), 3L, 3L)
    let amplitude = Amplitude.GrowingRatio(3L, 3L, 0.5)

    for t in 1L .. 5000L do
        Assert.Equal(restarts.Invoke t = 0.0, (amplitude.Invoke t < amplitude.Invoke(t - 1L)))

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Amplitude.GrowingRatio(10L, 2L, 0.5))
