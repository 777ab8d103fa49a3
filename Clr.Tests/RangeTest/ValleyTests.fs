/// fastai's valley: the quick search for the longest fall against fastai's own loops.
module Clr.Tests.RangeTest.ValleyTests

open System
open Clr.RangeTesting
open Clr.Tests.Run
open Xunit
open FsCheck.FSharp

/// fastai's valley line by line: lengths of falling subsequences by two loops, then a third and a sixth of the longest.
let private asWritten (losses: float[]) =
    let lengths = Array.create losses.Length 1
    let mutable start = 0
    let mutable stop = 0

    for i in 1 .. losses.Length - 1 do
        for j in 0 .. i - 1 do
            if losses[i] < losses[j] && lengths[i] < lengths[j] + 1 then
                lengths[i] <- lengths[j] + 1

            if lengths[stop] < lengths[i] then
                stop <- i
                start <- stop - lengths[stop]

    let sections = float (stop - start) / 3.0
    let at = start + int sections + int (sections / 2.0)
    if at < 0 then at + losses.Length else at

[<Law(1000)>]
let ``the place is that of fastai's loops, ties included`` (first: int8) (rest: int8 list) =
    let losses = first :: rest |> List.map (fun x -> float (x % 8y)) |> List.toArray
    let ours = PeerRules.ValleyAt(ReadOnlySpan losses)
    (ours = asWritten losses) |> Prop.label $"%A{losses}: {ours}, fastai {asWritten losses}"

[<Fact>]
let ``corners: one point, no fall, a fall of two that Python counts from the end, a straight fall`` () =
    let at (losses: float list) = PeerRules.ValleyAt(ReadOnlySpan(List.toArray losses))
    Assert.Equal(0, at [ 1.0 ])
    Assert.Equal(0, at [ 1.0; 1.0; 2.0 ])
    Assert.Equal(2, at [ 2.0; 1.0; 3.0 ])
    // it ends at 11, is 12 long: -1 + 4 + 2
    Assert.Equal(5, at [ for k in 0..11 -> -float k ])

[<Fact>]
let ``the curve is read without its first tenth and its last five points, from 20 points on`` () =
    let answer points =
        let rates = [ for k in 0 .. points - 1 -> float (k + 1) ]
        PeerRules.FastaiValley(Curve.Of(rates, [ for k in 0 .. points - 1 -> -float k ]))

    // a straight fall from number 4 to 34, 31 points: 4 - 1 + 10 + 5
    Assert.Equal<Answer>(Answer.Value 19.0, answer 40)
    // 2 to 14: 2 - 1 + 4 + 2
    Assert.Equal<Answer>(Answer.Value 8.0, answer 20)
    Assert.Equal<Answer>(Answer.NoSignal "fewer than 20 points have a finite loss", answer 19)
