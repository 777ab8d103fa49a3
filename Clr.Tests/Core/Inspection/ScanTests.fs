/// What is seen in a stretch of values, by the definitions; in one look, in the looks at its parts, and so many times over.
module Clr.Tests.Core.Inspection.ScanTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Tests.Run

/// Few values, so that the least, the greatest and the steepest come often, and what is no number in between.
let private value =
    Gen.frequency
        [
            12, Gen.choose (0, 3) |> Gen.map float
            2, Gen.choose (-3, -1) |> Gen.map float
            1, Gen.elements [ nan; infinity; -infinity; -0.0 ]
        ]

let private stretch = Gen.choose (1, 9) >>= fun length -> Gen.arrayOfLength length value

/// Of plain numbers alone, as most schedules are.
let private plain =
    Gen.choose (1, 9) >>= fun length -> Gen.arrayOfLength length (Gen.choose (0, 3) |> Gen.map float)

let private stretches = Gen.oneof [ stretch; plain ]

let private at step (values: float array) = Nullable(StepValue(int64 step, values[step]))

/// To compare by: a double to its last digit, nothing where there is none.
let private text (value: 'T) = $"{value}"

/// The area, whose terms are small whole numbers, so that the plain sum is right.
let private areaTo last (values: float array) = Array.sum values[..last]

let private expected (values: float array) =
    let numbers = values |> Array.indexed |> Array.filter (snd >> Double.IsNaN >> not)

    let first best =
        numbers
        |> Array.tryFind (fun (_, value) -> value = best (Array.map snd numbers))
        |> function
            | Some(step, _) -> at step values
            | None -> Nullable()

    let leaves =
        if Array.isEmpty numbers then
            0
        else
            let greatest = numbers |> Array.map snd |> Array.max
            numbers |> Array.findBack (fun (_, value) -> value = greatest) |> fst

    let changes =
        values
        |> Array.pairwise
        |> Array.map (fun (a, b) ->
            if Double.IsFinite a && Double.IsFinite b then
                abs (b - a)
            else
                0.0)

    let jump =
        if Array.exists (fun change -> change > 0.0) changes then
            let step = changes |> Array.findIndex ((=) (Array.max changes))
            Nullable(Jump(StepValue(int64 step, values[step]), StepValue(int64 step + 1L, values[step + 1])))
        else
            Nullable()

    let seen isOdd =
        match values |> Array.indexed |> Array.filter (snd >> isOdd) with
        | [||] -> Nullable()
        | odd -> Nullable(Occurrences(int64 odd.Length, StepValue(int64 (fst odd[0]), snd odd[0])))

    [
        "length", text (int64 values.Length)
        "first", text (BitConverter.DoubleToInt64Bits values[0])
        "last", text (BitConverter.DoubleToInt64Bits(Array.last values))
        "least", text (first Array.min)
        "greatest", text (first Array.max)
        "leaves the greatest at", text (int64 leaves)
        "area", text (areaTo (values.Length - 1) values)
        "area up to there", text (if Array.isEmpty numbers then 0.0 else areaTo leaves values)
        "jump", text jump
        "negative", text (seen (fun value -> value < 0.0))
        "no number", text (seen Double.IsNaN)
        "infinite", text (seen Double.IsInfinity)
    ]

let private told (scan: Scan) =
    [
        "length", text scan.Length
        "first", text (BitConverter.DoubleToInt64Bits scan.First)
        "last", text (BitConverter.DoubleToInt64Bits scan.Last)
        "least", text scan.Least
        "greatest", text scan.Greatest
        "leaves the greatest at", text scan.LeavesGreatest
        "area", text scan.Area.Value
        "area up to there", text scan.AreaToGreatest.Value
        "jump", text scan.Jump
        "negative", text scan.Negative
        "no number", text scan.NotANumber
        "infinite", text scan.Infinite
    ]

let private scanOf (values: float array) = ScanBlock.Of(ReadOnlySpan values)

let private same (values: float array) scan =
    List.zip (expected values) (told scan)
    |> List.map (fun ((name, right), (_, ours)) -> holds (right = ours) (fun () -> $"{name} is {ours}, not {right}"))
    |> List.reduce (.&.)

[<Law(2000)>]
let ``one look sees what there is`` () = Prop.forAll (Arb.fromGen stretches) (fun values -> same values (scanOf values))

[<Fact>]
let ``what is one thing all over is seen as that`` () =
    for value in [ nan; infinity; -infinity; -1.0; 0.0; 1.0 ] do
        for length in 1..3 do
            let values = Array.create length value
            Assert.Equal<(string * string) list>(expected values, told (scanOf values))

[<Law(2000)>]
let ``the looks at three neighbours are the look at all of them`` () =
    Prop.forAll (Arb.fromGen (Gen.zip3 stretches stretches stretches)) (fun (a, b, c) ->
        let all = Array.concat [ a; b; c ]

        (same all ((scanOf a).Then(scanOf b).Then(scanOf c)) |> Prop.label "from the left")
        .&. (same all ((scanOf a).Then((scanOf b).Then(scanOf c))) |> Prop.label "from the right"))

[<Law(500)>]
let ``so many times over is as many neighbours`` () =
    Prop.forAll (Arb.fromGen (Gen.zip stretches (Gen.choose (1, 20)))) (fun (values, count) ->
        same (Array.replicate count values |> Array.concat) ((scanOf values).Times(int64 count)))
