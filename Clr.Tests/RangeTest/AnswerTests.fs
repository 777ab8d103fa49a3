/// The three cases of an answer, taken apart.
module Clr.Tests.RangeTest.AnswerTests

open System
open Clr.RangeTesting
open Xunit

let private answers: Answer list = [ Answer.Value 0.1; Answer.AtLeast 0.2; Answer.NoSignal "flat" ]

let private apart (answer: Answer) =
    answer.Match((fun lr -> $"value {lr}"), (fun lr -> $"at least {lr}"), (fun reason -> $"none: {reason}"))

[<Fact>]
let ``the function of the case that applies is asked`` () =
    Assert.Equal<string list>([ "value 0.1"; "at least 0.2"; "none: flat" ], List.map apart answers)

[<Fact>]
let ``a function that is null is refused by name, whichever case applies`` () =
    let ofRate, ofReason = Func<float, int>(fun _ -> 1), Func<string, int>(fun _ -> 2)

    let refusal (act: unit -> int) = Assert.Throws<ArgumentNullException>(act >> ignore).ParamName

    for answer in answers do
        Assert.Equal("value", refusal (fun () -> answer.Match(Unchecked.defaultof<_>, ofRate, ofReason)))
        Assert.Equal("atLeast", refusal (fun () -> answer.Match(ofRate, Unchecked.defaultof<_>, ofReason)))
        Assert.Equal("noSignal", refusal (fun () -> answer.Match(ofRate, ofRate, Unchecked.defaultof<_>)))
