/// What each command says of what it was asked wrongly.
module Clr.Tests.Examples.CommandRefusalTests

open Xunit

[<Theory>]
[<InlineData("sample triangel --steps 3", "There is no policy 'triangel'. Did you mean triangular?")>]
[<InlineData("sample --steps 3", "A policy is missing: name one")>]
[<InlineData("sample triangular --steps 3", "triangular needs --base-lr, --max-lr, --step-size.")>]
[<InlineData("sample triangular --base-lr x --max-lr 5 --step-size 4 --steps 3",
             "--base-lr must be a number such as 0.001 or 1e-3, but was 'x'.")>]
[<InlineData("sample triangular --base-lr 6 --max-lr 5 --step-size 4 --steps 3",
             "triangular: --base-lr must not be above --max-lr, but --base-lr was 6 and --max-lr was 5.")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 0 --steps 3",
             "triangular: --step-size must be at least 1 step, but was 0.")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --steps 0",
             "--steps must be at least 1, but was 0.")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4", "sample needs --steps N")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --gamma 1 --steps 3",
             "triangular has no option --gamma; it has --base-lr, --max-lr,")>]
[<InlineData("sample smith-table2 --momentum --steps 3", "smith-table2 has no momentum of its own")>]
[<InlineData("sample exp-range --convention paper --base-lr 1 --max-lr 5 --step-size 4 --gamma 1 --momentum --steps 3",
             "exp-range by the convention paper has no --momentum: leave it out")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --high-momentum 0.9 --steps 3",
             "--high-momentum of triangular is about its momentum: add --momentum")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --momentum --low-momentum 0.95 --steps 3",
             "triangular: --low-momentum must not be above --high-momentum")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --convention torch --steps 3",
             "triangular has one convention only")>]
[<InlineData("sample triangular --base-lr 1 --max-lr 5 --step-size 4 --step-size-up 3 --steps 3",
             "triangular needs --step-size-down.")>]
[<InlineData("sample one-cycle --convention keras --max-lr 1 --total-steps 9 --steps 3",
             "--convention of one-cycle must be one of clr, torch, fastai, paper, but was 'keras'.")>]
[<InlineData("sample one-cycle --max-lr 1 --total-steps 9 --div 3 --steps 3",
             "one-cycle by the convention clr has no --div")>]
[<InlineData("sample one-cycle --max-lr 1 --total-steps 9 --base-momentum 0.5 --steps 3",
             "--base-momentum of one-cycle is about its momentum: add --momentum")>]
[<InlineData("sample cyclical --base-lr 1 --max-lr 5 --step-size 4 --amplitude sine --gamma 1 --steps 3",
             "--gamma says nothing with --amplitude sine")>]
[<InlineData("sample staged-triangular --stages 1:2:3 --steps 3",
             "--stages takes stages of the form BASE:MAX:STEP-SIZE:STEPS")>]
[<InlineData("sample smith-table2 --from 9223372036854775807 --steps 3", "--from 9223372036854775807 and --steps 3 go")>]
[<InlineData("sample smith-table2 + smith-table2 --steps 3", "sample takes one policy")>]
[<InlineData("diff smith-table2 --steps 3", "diff takes two policies with a + between, but was given 1.")>]
[<InlineData("diff smith-table2 + --steps 3", "A policy is missing")>]
[<InlineData("plot smith-table2 --steps 3", "plot needs --out FILE")>]
[<InlineData("plot smith-table2 --steps 3 --out x.jpeg", "--out must end in .png or .svg, but was 'x.jpeg'.")>]
[<InlineData("check smith-table2 --steps 3 --fail-on all", "--fail-on must be note, warning or error, but was 'all'.")>]
[<InlineData("plot smith-table2 --steps 3 --width 5001 --out x.png",
             "--width must be a whole number from 200 to 5000, but was '5001'.")>]
[<InlineData("diff smith-table2 + smith-table2 --steps 3 --tolerance 2",
             "--tolerance must be a number from 0 to 1 such as 1e-12, but was '2'.")>]
[<InlineData("range-test --compare 2 --out x", "--out says nothing with --compare: leave it out.")>]
[<InlineData("range-test --compare 2 --points 300", "--points says nothing with --compare: leave it out.")>]
[<InlineData("compare teacher --data x", "--data says nothing with teacher, which makes its data: leave it out.")>]
[<InlineData("compare quadratic --momentum-form caffe",
             "--momentum-form says nothing with quadratic, which trains no network and draws nothing")>]
[<InlineData("compare quadratic --seeds 6", "--seeds says nothing with quadratic")>]
[<InlineData("compare quadratic --seed 5", "--seed says nothing with quadratic")>]
[<InlineData("compare cifar10-tenth --net quick",
             "--net says nothing with cifar10-tenth, which has a network of its own")>]
[<InlineData("train smith-table2 --net full", "--net says nothing without --data: leave it out.")>]
[<InlineData("policies nothing-like-it", "There is no policy 'nothing-like-it'.")>]
let ``what is asked wrongly ends with exit code 2 and says what is wrong`` (words: string) (message: string) =
    let code, output, error = ProgramRun.line words
    Assert.Equal((2, ""), (code, output))
    Assert.StartsWith(message, error)
    Assert.Equal(1, error.Split('\n').Length)
