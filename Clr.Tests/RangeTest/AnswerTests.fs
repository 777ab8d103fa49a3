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

[<Fact>]
let ``a factor multiplies the learning rate of either case`` () =
    let halves: Answer list = [ Answer.Value 0.05; Answer.AtLeast 0.1; Answer.NoSignal "flat" ]
    Assert.Equal<Answer list>(halves, [ for answer in answers -> answer.Times 0.5 ])

    for factor in [ 0.0; -1.0; nan; infinity ] do
        let refusal = Assert.Throws<ArgumentOutOfRangeException>(fun () -> answers[0].Times factor |> ignore)
        Assert.Equal("factor", refusal.ParamName)

[<Fact>]
let ``the greater of two is a lower bound where one is, and the first that has no signal is the answer`` () =
    let v lr : Answer = Answer.Value lr
    let atLeast lr : Answer = Answer.AtLeast lr
    let none reason : Answer = Answer.NoSignal reason
    let greatest a b (expected: Answer) = Assert.Equal(expected, Answer.Greatest(a, b))
    greatest (v 0.1) (v 0.2) (v 0.2)
    greatest (v 0.2) (v 0.1) (v 0.2)
    greatest (atLeast 0.1) (v 0.2) (atLeast 0.2)
    greatest (v 0.1) (atLeast 0.2) (atLeast 0.2)
    greatest (atLeast 0.2) (v 0.1) (atLeast 0.2)
    greatest (atLeast 0.2) (atLeast 0.1) (atLeast 0.2)
    greatest (none "flat") (none "even") (none "flat")
    greatest (v 0.1) (none "even") (none "even")
    let least a b (expected: Answer) = Assert.Equal(expected, Answer.Least(a, b))
    least (v 0.1) (v 0.2) (v 0.1)
    least (v 0.2) (atLeast 0.1) (atLeast 0.1)
    least (atLeast 0.1) (v 0.1) (v 0.1)
    least (v 0.1) (atLeast 0.1) (v 0.1)
    least (none "flat") (none "even") (none "flat")
    least (v 0.1) (none "even") (none "even")

[<Fact>]
let ``a learning rate is written in three digits, with a power of ten below 0.0001 and where they are rounded to 1000``
    ()
    =
    let text lr = string (Answer.Value lr)

    for lr, expected in
        [
            0.0001, "0.0001"
            0.00009999, "1e-4"
            0.0000123456, "1.23e-5"
            0.0123456, "0.0123"
            1.0, "1"
            999.49, "999"
            999.5, "1e3"
            1000.0, "1e3"
            1234.5, "1.23e3"
            123456.0, "1.23e5"
        ] do
        Assert.Equal(expected, text lr)

    Assert.Equal("at least 1.5e-6", string (Answer.AtLeast 1.5e-6))
    Assert.Equal("no signal (flat)", string (Answer.NoSignal "flat"))
