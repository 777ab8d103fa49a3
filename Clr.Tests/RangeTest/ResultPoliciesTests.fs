/// The policies of a result with known bounds: the examples of their documentation, and the longest runs there are.
module Clr.Tests.RangeTest.ResultPoliciesTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.HandMade
open Xunit

let private low, high = 0.001, 0.006

/// A result with these bounds.
let private result () =
    let estimates (rule: RangeRule) =
        match rule with
        | RangeRule.BaseLr -> plain (v low)
        | RangeRule.MaxLr -> plain (v high)
        | _ -> plain (v 1.0)

    Made.Result(estimates = estimates)

let private at (steps: int64 list) (schedule: Func<int64, float>) = List.map schedule.Invoke steps

[<Fact>]
let ``the examples of their documentation`` () =
    let result = result ()
    Assert.Equal<float list>([ low; high; low ], at [ 0L; 2000L; 4000L ] (result.Triangular 500L))
    Assert.Equal<float list>([ low; high; low; 0.0035 ], at [ 0L; 2000L; 4000L; 6000L ] (result.Triangular2 500L))
    // the tail is one epoch unless another is given
    let steps = [ 0L; 200L; 400L; 499L; 500L ]
    let expected = [ low; high; low; 0.000001; 0.000001 ]
    Assert.Equal<float list>(expected, at steps (result.OneCycle(100L, 2)))
    Assert.Equal<float list>(expected, at steps (result.OneCycle(100L, 2, 1)))
    let momentum = RangeTestResult.OneCycleMomentum(100L, 2)
    Assert.Equal<float list>([ 0.95; 0.85; 0.95 ], at [ 0L; 200L; 400L ] momentum)
    Assert.Equal(0.9, momentum.Invoke 100L, 15)

let private refused (part: string) (make: unit -> Func<int64, float>) =
    let error = Assert.Throws<ArgumentOutOfRangeException>(make >> ignore)
    Assert.Contains(part, error.Message, StringComparison.Ordinal)

[<Fact>]
let ``a cycle may be as long as a long, and no longer`` () =
    let half = Int64.MaxValue / 2L
    Assert.Equal<float list>([ low; high; low ], at [ 0L; half; 2L * half ] (result().Triangular(half, 1)))
    refused "a whole one must fit into a long" (fun () -> result().Triangular(half + 1L, 1))
    let third = half / 3L
    Assert.Equal(high, (result().Triangular2(third, 3)).Invoke(3L * third))
    refused "a whole one must fit into a long" (fun () -> result().Triangular2(third + 1L, 3))

[<Fact>]
let ``a run may be as long as a long, and no longer`` () =
    // 2^63 - 1 is seven times a whole number: a cycle of two epochs, and five
    let epoch = Int64.MaxValue / 7L
    Assert.Equal(Int64.MaxValue, 7L * epoch)
    let schedule = result().OneCycle(epoch, 1, 5)
    Assert.Equal<float list>([ low; high; low ], at [ 0L; epoch; 2L * epoch ] schedule)
    Assert.Equal<float list>([ low / 1000.0; low / 1000.0 ], at [ 7L * epoch - 1L; Int64.MaxValue ] schedule)
    refused "must leave a run that fits into a long" (fun () -> result().OneCycle(epoch, 1, 6))
