/// Numbers, texts and functions that nobody should give, and some that one does: with nothing but bad ones, nearly every call
/// would be refused at its first argument.
module Clr.Fuzz.Hostile

open System
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties

/// What the hostile functions throw, so that it is known from what the library throws.
type Thrown() =
    inherit Exception "thrown by a function of the user's own"

let private thrown () : 'T = raise (Thrown())

let numbers =
    Gen.elements
        [
            nan
            infinity
            -infinity
            0.0
            -0.0
            Double.Epsilon
            -Double.Epsilon
            1e-310
            Double.MaxValue
            -Double.MaxValue
            1e308
            1e-300
            -1.0
            1.0
            Math.BitIncrement 1.0
            Math.BitDecrement 1.0
            0.5
            1e16
        ]

let private corners =
    Gen.elements
        [
            Int64.MinValue
            Int64.MinValue + 1L
            Int64.MaxValue
            Int64.MaxValue - 1L
            1L <<< 62
            (1L <<< 62) + 1L
            (1L <<< 53) + 1L
            1L <<< 31
            1L <<< 32
            0L
            -1L
            1L
            2L
        ]

let longs = Gen.oneof [ corners; Steps.anywhere ]

let ints =
    Gen.elements [ Int32.MinValue; Int32.MaxValue; Int32.MaxValue - 1; -1; 0; 1; 2; 63; 64; 1000 ]

let texts: Gen<string | null> =
    Gen.elements [ null; ""; " "; "\t"; "name"; "a\"b\\c"; "line\nbreak"; "\u0000"; "ü€😀"; String('x', 500) ]

/// A function of any argument: constant, or throwing.
let private results (result: Gen<'R>) : Gen<unit -> 'R> =
    Gen.frequency [ 4, result |> Gen.map (fun value () -> value); 1, Gen.constant (fun () -> thrown ()) ]

/// Schedules of the user's own, well and badly behaved. Each answers a step always in the same way, as a schedule must.
let schedules: Gen<Func<int64, float>> =
    Gen.frequency
        [
            3,
            Gen.elements
                [
                    Func<int64, float>(fun _ -> 0.5)
                    Func<int64, float>(fun t -> float t)
                    Func<int64, float>(fun t -> 1.0 / (1.0 + abs (float t)))
                ]
            1, results numbers |> Gen.map (fun result -> Func<int64, float>(fun _ -> result ()))
            1, Gen.constant (Func<int64, float>(fun t -> if t % 7L = 3L then thrown () else 0.25))
            1, Gen.constant (Func<int64, float>(fun t -> if t > 100L then nan else 0.25))
        ]

let maps: Gen<Func<float, float>> =
    Gen.oneof
        [
            results numbers |> Gen.map (fun result -> Func<float, float>(fun _ -> result ()))
            Gen.constant (Func<float, float>(fun x -> 1.0 / x))
        ]

let maps2: Gen<Func<float, float, float>> =
    Gen.oneof
        [
            results numbers |> Gen.map (fun result -> Func<float, float, float>(fun _ _ -> result ()))
            Gen.constant (Func<float, float, float>(fun x y -> x / y))
        ]

let maps3: Gen<Func<float, float, float, float>> =
    Gen.oneof
        [
            results numbers |> Gen.map (fun result -> Func<float, float, float, float>(fun _ _ _ -> result ()))
            Gen.constant (Func<float, float, float, float>(fun x y z -> x + y * z))
        ]

/// Two functions in one: what '+' makes of delegates.
let combined (one: 'D :> Delegate) (other: 'D) : 'D = Delegate.Combine(one, other) |> nonNull |> unbox<'D>

/// From the steps of a cycle to its schedule.
let pieces (schedule: Gen<Func<int64, float>>) : Gen<Func<int64, Func<int64, float>>> =
    let none: Func<int64, float> = Unchecked.defaultof<_>

    Gen.frequency
        [
            2, Gen.constant (Func<_, _>(fun (n: int64) -> Ramp.Linear(1.0, 0.0, max 0L n)))
            2, schedule |> Gen.map (fun one -> Func<_, _>(fun (_: int64) -> one))
            1, schedule |> Gen.map (fun one -> Func<_, _>(fun (_: int64) -> combined one one))
            1, Gen.constant (Func<_, _>(fun (n: int64) -> if n > 20L then none else Ramp.Constant 1.0))
            1, Gen.constant (Func<_, _>(fun (n: int64) -> if n > 20L then thrown () else Ramp.Constant 1.0))
        ]
