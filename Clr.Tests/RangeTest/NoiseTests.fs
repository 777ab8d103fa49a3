/// sigma = median|x_k - x_(k-1)| / .9539, and the average that a constant does not move.
module Clr.Tests.RangeTest.NoiseTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Clr.Tests.Run
open Xunit
open FsCheck

let private plan = SweepPlan.Exponential()
let private noise losses = (RangeTest.ReadLoss(indexed plan (fun k _ -> losses k))).Noise

[<Theory>]
[<InlineData(1.0)>]
[<InlineData(0.3)>]
[<InlineData(1e-8)>]
let ``losses 0 and d in turn have the noise d / .9539`` (d: float) =
    Assert.Equal(1.0, noise (fun k -> if k % 2 = 0 then 0.0 else d) / (d / 0.9539), 12)

[<Fact>]
let ``the noise is the median of the steps: fewer than half of them, however great, do not move it`` () =
    // 199 steps, of which 99 or 101 are of 1,000
    let losses great k =
        if k % 2 = 0 then 0.0
        elif k <= great then 1000.0
        else 1.0

    Assert.Equal(1.0 / 0.9539, noise (losses 98), 12)
    Assert.Equal(1000.0 / 0.9539, noise (losses 100), 9)

[<Law>]
let ``a constant stays itself in the debiased average, to the last bit``
    (level: NormalFloat)
    (weight: uint16)
    (n: byte)
    =
    let beta = float weight / 65536.0
    let averages = DebiasedAverage.Of(Seq.replicate (1 + int n) level.Get, beta)
    averages |> Seq.forall (fun a -> a = level.Get)

[<Theory>]
[<InlineData(0.98)>]
[<InlineData(0.9)>]
[<InlineData(0.0)>]
let ``a loss that is not finite is passed over and does not count`` (beta: float) =
    let without = DebiasedAverage.Of([ 2.0; 4.0; 3.0 ], beta)
    let holes = DebiasedAverage.Of([ nan; 2.0; infinity; 4.0; 3.0 ], beta)
    Assert.True(Double.IsNaN holes[0])
    Assert.Equal<float list>([ without[0]; without[0]; without[1]; without[2] ], [ for i in 1..4 -> holes[i] ])
