module Clr.Properties.AlgebraLaws

open System
open Clr.FSharp
open Clr.Properties.Judging

let private same (a: float) (b: float) = a = b || Double.IsNaN a && Double.IsNaN b

/// Two schedules made of x, built once, are one where the domain says so.
let private equal name statement formula (domain: int64 -> bool) (sides: Schedule -> Schedule * Schedule) =
    {
        Name = name
        Statement = statement
        Formula = formula
        Judge =
            fun x _ ->
                let left, right = sides x

                Some(fun step ->
                    if domain step then
                        let expected, found = left.Invoke step, right.Invoke step
                        unless (same expected found) step (text expected) (text found)
                    else
                        Verdict.Holds)
    }

let private everywhere _ = true

let commutes combine y =
    equal "commutes" "The order of the two operands does not matter." "x # y = y # x" everywhere (fun x ->
        combine x y, combine y x)

// Each side rounds twice, so the two differ by less than 4 u + 2 u^2 of the size, with u = 2^-53.
let private associates name statement formula combine y z (size: float -> float -> float -> float option) =
    {
        Name = name
        Statement = statement
        Formula = formula
        Judge =
            fun (x: Schedule) _ ->
                let left: Schedule = combine (combine x y) z
                let right: Schedule = combine x (combine y z)

                Some(fun step ->
                    match size (x.Invoke step) ((y: Schedule).Invoke step) ((z: Schedule).Invoke step) with
                    | Some size -> within (5.0 * Math.ScaleB(size, -53)) step (left.Invoke step) (right.Invoke step)
                    | None -> Verdict.Holds)
    }

let plusAssociates plus y z =
    associates
        "plus associates"
        "Sums may be grouped in either way, to 5 * 2^-53 of the sum of the absolute terms, where that is finite."
        "(x + y) + z = x + (y + z)"
        plus
        y
        z
        (fun x y z ->
            let size = abs x + abs y + abs z
            if Double.IsFinite size then Some size else None)

let timesAssociates times y z =
    associates
        "times associates"
        "Products may be grouped in either way, to 5 * 2^-53 of the product, where none overflows or is subnormal."
        "(x y) z = x (y z)"
        times
        y
        z
        (fun x y z ->
            let products = [ x * y; y * z; x * y * z; x * (y * z) ]

            // 2^-900 leaves the tolerance itself a normal number
            if
                products
                |> List.forall (fun product -> Double.IsFinite product && abs product > Math.ScaleB(1.0, -900))
            then
                Some(abs (x * y * z))
            else
                None)

let hasUnit (combine: Schedule -> Schedule -> Schedule) (unit: Schedule) =
    equal "has a unit" "Combined with the unit a schedule stays what it is." "x # e = x" everywhere (fun x ->
        x, combine x unit)

let idempotent change =
    equal "idempotent" "Doing it twice is doing it once." "f(f(x)) = f(x)" everywhere (fun x ->
        let once = change x
        once, change once)

let idempotentOperation (combine: Schedule -> Schedule -> Schedule) =
    equal "idempotent operation" "A schedule combined with itself stays what it is." "x # x = x" everywhere (fun x ->
        x, combine x x)

/// The number of a duration.
let private number (duration: int64<step>) = int64 duration

let private atLeast (least: int64) (n: int64) meaning =
    if n < least then
        invalidArg (nameof n) $"n must be {least} or more, but was {n}. {meaning}"

/// Both are at least this, and f of them is an int64.
let private fits least (f: int64 -> int64 -> int64) m n =
    m >= least
    && n >= least
    && (try
            f m n |> ignore
            true
        with :? OverflowException ->
            false)

let private addUp (m: int64<step>) (n: int64<step>) =
    if not (fits 0L Checked.(+) (number m) (number n)) then
        invalidArg
            (nameof m)
            $"m and n must be 0 or more with a sum that is an int64, but were {m} and {n}. Take smaller ones."

/// A combinator that passes values on from other steps.
let private movesSteps name statement formula (make: Schedule -> Schedule) (image: int64 -> int64 option) =
    {
        Name = name
        Statement = statement
        Formula = formula
        Judge = fun x _ -> Some(rereads same (make x) x image)
    }

let delays (delay: int64<step> -> Schedule -> Schedule) n =
    let n' = number n
    atLeast 0L n' "It is by how many steps all happens later."

    movesSteps
        "delays"
        "Everything happens n steps later."
        "delay n x (t) = x(t - n), where t - n is an int64"
        (delay n)
        (fun step ->
            if step >= Int64.MinValue + n' then
                Some(step - n')
            else
                None)

let stretches (stretch: int64 -> Schedule -> Schedule) n =
    atLeast 1L n "It is how many steps each one lasts."

    movesSteps "stretches" "Every step lasts n steps." "stretch n x (t) = x(floor(t / n))" (stretch n) (fun step ->
        let quotient, remainder = Math.DivRem(step, n) |> fun struct (q, r) -> q, r
        Some(if remainder < 0L then quotient - 1L else quotient))

let delaysAdd (delay: int64<step> -> Schedule -> Schedule) m n =
    addUp m n

    equal
        "delays add"
        "Two delays are one by the sum, where both are 0 or more."
        "delay n (delay m x) = delay (m + n) x"
        everywhere
        (fun x -> delay (m + n) x, delay n (delay m x))

let stretchesCompose (stretch: int64 -> Schedule -> Schedule) m n =
    if not (fits 1L Checked.(*) m n) then
        invalidArg
            (nameof m)
            $"m and n must be 1 or more with a product that is an int64, but were {m} and {n}. Take smaller ones."

    equal
        "stretches compose"
        "Two whole stretches are one by the product."
        "stretch n (stretch m x) = stretch (m n) x"
        everywhere
        (fun x -> stretch (m * n) x, stretch n (stretch m x))

let reverses (reverse: int64<step> -> Schedule -> Schedule) n =
    let n' = number n
    atLeast 1L n' "It is how many steps are reversed."

    movesSteps
        "reverses"
        "The first n steps come in reverse order."
        "reverse n x (t) = x(n - 1 - t) for 0 <= t < n"
        (reverse n)
        (fun step ->
            if step < 0L || step >= n' then
                None
            else
                Some(n' - 1L - step))

let repeats (repeat: int64<step> -> Schedule -> Schedule) n =
    let n' = number n
    atLeast 1L n' "It is how many steps come again."

    movesSteps
        "repeats"
        "From step 0 on the first n steps come again and again."
        "repeat n x (t) = x(t mod n) for t >= 0"
        (repeat n)
        (fun step -> if step < 0L then None else Some(step % n'))

let joinAssociates (thenNext: int64<step> -> Schedule -> Schedule -> Schedule) m n y z =
    addUp m n

    equal
        "join associates"
        "Three schedules in a row may be joined from either end."
        "(x, m, y), m + n, z = x, m, (y, n, z)"
        everywhere
        (fun x -> thenNext m (thenNext n z y) x, thenNext (m + n) z (thenNext m y x))
