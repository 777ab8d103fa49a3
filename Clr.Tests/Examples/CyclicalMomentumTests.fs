/// The momentum of the cyclical policies on the command line.
module Clr.Tests.Examples.CyclicalMomentumTests

open System
open Xunit

let private line (text: string) =
    let code, output, error = ProgramRun.run (text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    code, output.ReplaceLineEndings "\n", error.Trim()

let private bounds = "--base-lr 1 --max-lr 5 --step-size 4"

// PyTorch's own tests of CyclicLR, triangular and triangular2 with one rate: momentum from 1 to 5, against the rate
[<Theory>]
[<InlineData("triangular", "5 4 3 2 1 2 3 4 5 4 3")>]
[<InlineData("triangular2", "5 4 3 2 1 2 3 4 5 4.5 4 3.5 3 3.5 4 4.5 5 4.75 4.5 4.25 4 4.25 4.5 4.75 5")>]
let ``momentum goes against a cyclical rate, as in PyTorch's own tests`` (policy: string) (numbers: string) =
    let expected = [ for number in numbers.Split ' ' -> float number ]

    let code, output, error =
        line $"sample {policy} {bounds} --momentum --base-momentum 1 --max-momentum 5 --steps {expected.Length}"

    Assert.Equal((0, ""), (code, error))
    let found = [ for row in output.Trim().Split('\n') |> Array.skip 1 -> float (row.Split(',')[2]) ]
    Assert.Equal<float list>(expected, found)

[<Theory>]
[<InlineData("exp-range", "--gamma 0.5")>]
[<InlineData("cyclical", "--amplitude exponential --gamma 0.5")>]
let ``the range of momentum decays with that of the rate`` (policy: string) (options: string) =
    let _, output, _ = line $"sample {policy} {bounds} {options} --momentum --steps 5"
    let rows = output.Trim().Split('\n')
    // by hand: 0.8 to 0.9 where nothing is given; at the peak, step 4, the range is halved four times
    Assert.Equal("0,1,0.9", rows[1])
    Assert.Equal("4,1.25,0.89375", rows[5])
