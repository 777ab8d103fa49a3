module Clr.Tests.Core.Nodes.InterpolationTests

open System
open Clr.Nodes
open FsCheck
open FsCheck.FSharp
open Clr.Tests.Run
open Clr.Tests.Bits

/// Numbers of every sign and magnitude, the extremes included; half of the pairs are a few ulp apart or equal.
let private number =
    Gen.oneof
        [
            ArbMap.defaults |> ArbMap.generate<NormalFloat> |> Gen.map float
            Gen.map2
                (fun sign exponent -> sign * Math.ScaleB(1.0, exponent))
                (Gen.elements [ -1.0; 1.0 ])
                (Gen.choose (-1074, 1023))
            Gen.elements [ 0.0; -0.0; 0.001; 0.006; 0.1; Double.MaxValue; Double.MinValue; Double.Epsilon ]
        ]

let private pair =
    gen {
        let! from = number
        let! far = number
        let! ulps = Gen.choose (-3, 3)

        let near =
            Seq.fold
                (fun x _ ->
                    if ulps < 0 then
                        Math.BitDecrement x
                    else
                        Math.BitIncrement x)
                from
                (seq { 1 .. abs ulps })

        let! far = Gen.elements [ far; if Double.IsFinite near then near else from ]
        return from, far
    }

let private weight =
    Gen.oneof
        [
            gen {
                let! steps = Gen.choose64 (1L, 10000L)
                let! at = Gen.choose64 (0L, steps)
                return float at / float steps
            }
            Gen.elements [ 0.0; 1.0; Math.BitDecrement 1.0; Double.Epsilon; 0.5 ]
        ]

let private arb = Gen.zip pair (Gen.zip weight weight) |> Arb.fromGen

[<Law(5000)>]
let ``the ends are exact`` () =
    Prop.forAll (Arb.fromGen pair) (fun (from, far) ->
        Interpolation.Lerp(from, far, 0.0) = from && Interpolation.Lerp(from, far, 1.0) = far)

[<Law(20000)>]
let ``never outside the ends for weights in [0, 1], and always a number`` () =
    Prop.forAll arb (fun ((from, far), (w, _)) ->
        let value = Interpolation.Lerp(from, far, w)

        (min from far <= value && value <= max from far)
        |> Prop.label $"Lerp({text from}, {text far}, {text w}) = {text value}")

[<Law(20000)>]
let ``monotone in the weight`` () =
    Prop.forAll arb (fun ((from, far), (v, w)) ->
        let lower = Interpolation.Lerp(from, far, min v w)
        let upper = Interpolation.Lerp(from, far, max v w)

        (if from <= far then lower <= upper else lower >= upper)
        |> Prop.label $"weights {text (min v w)}, {text (max v w)} give {text lower}, {text upper}")

[<Xunit.Fact>]
let ``beyond its ends the line goes on, below 0 as above`` () =
    for from, far, weight, expected in
        [
            1.0, 3.0, 2.0, 5.0
            -1.0, -3.0, 2.0, -5.0
            3.0, 1.0, -1.0, 5.0
            -3.0, -1.0, -1.0, -5.0
            -1.0, 1.0, 2.0, 3.0
        ] do
        equal expected (Interpolation.Lerp(from, far, weight)) $"from {from} to {far} at {weight}"

[<Law(2000)>]
let ``constant between equal ends`` () =
    Prop.forAll (Arb.fromGen (Gen.zip number weight)) (fun (value, w) -> Interpolation.Lerp(value, value, w) = value)

[<Law(20000)>]
let ``a line made beforehand gives the same bits, beyond its ends too`` () =
    let weights =
        Gen.oneof [ weight; number; Gen.elements [ nan; infinity; -infinity; -0.0; Math.BitIncrement 1.0 ] ]

    Prop.forAll (Arb.fromGen (Gen.zip pair weights)) (fun ((from, far), w) ->
        let expected, found = Interpolation.Lerp(from, far, w), Line(from, far).At w

        (same expected found || Double.IsNaN expected && Double.IsNaN found)
        |> Prop.label $"from {text from} to {text far} at {text w}: {text expected}, as a line {text found}")

/// Doubles are whole numbers times a power of 2: the exact line, times 2^2148.
let private exact (from: float) (far: float) (w: float) =
    let parts (x: float) =
        let bits = BitConverter.DoubleToInt64Bits x
        let exponent = int ((bits >>> 52) &&& 0x7FFL)
        let fraction = bits &&& 0xFFFFFFFFFFFFFL
        let mantissa = if exponent = 0 then fraction else fraction ||| (1L <<< 52)
        bigint (if bits < 0L then -mantissa else mantissa), max exponent 1 - 1075

    let scaled (x: float) =
        let mantissa, exponent = parts x
        mantissa * bigint.Pow(2I, exponent + 1074)

    scaled from * (bigint.Pow(2I, 1074) - scaled w) + scaled far * scaled w

/// Whether a line is within so many ulp of a size of the exact one.
let private isWithin (count: int) (size: float) (from, far, w) =
    let value = Interpolation.Lerp(from, far, w)

    let ulp =
        if size = Double.MaxValue then
            size - Math.BitDecrement size
        else
            Math.BitIncrement size - size

    let unit = exact ulp ulp 0.0
    let error = abs (exact value value 0.0 - exact from far w)

    (error <= bigint count * unit)
    |> Prop.label
        $"Lerp({text from}, {text far}, {text w}) = {text value} is {error * 1000I / unit} thousandths of an ulp of {text size} off"

/// The error bound that callers rely on: a few rounding errors of the larger end, whatever the direction.
[<Law(20000)>]
let ``within 2 ulp of the larger end of the exact line`` () =
    Prop.forAll arb (fun ((from, far), (w, _)) -> isWithin 2 (max (abs from) (abs far)) (from, far, w))

/// Near a small end a few digits of the large one are all there is: a cosine that ends at 1e-8 must not end in noise.
[<Law(20000)>]
let ``between ends of one sign within 3 ulp of the value itself`` () =
    Prop.forAll arb (fun ((from, far), (w, _)) ->
        let far = Math.CopySign(far, from)
        isWithin 3 (abs (Interpolation.Lerp(from, far, w))) (from, far, w))
