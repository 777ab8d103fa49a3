/// Ramps and decays in the plainest code there is.
module internal Clr.Properties.PlainRamps

open System
open Clr
open Clr.Properties.Plain

/// The weight of a way of which so many steps are done, of n: the share done goes in, and what is left of it.
let ramp (weight: float -> float -> float) from ``to`` (steps: int64) (t: int64) =
    if steps = 0L then
        (if t < 0L then from else ``to``)
    elif t <= 0L then
        from
    elif t >= steps then
        ``to``
    else
        line from ``to`` (weight (share (big t) (big steps)) (share (big steps - big t) (big steps)))

let shape anneal x (_: float) =
    match anneal with
    | Anneal.Linear -> x
    | Anneal.Cosine -> sin (Math.PI * x / 2.0) ** 2.0
    | _ -> sqrt x

let linear from ``to`` steps = ramp (fun x _ -> x) from ``to`` steps

let cosine from ``to`` steps = ramp (shape Anneal.Cosine) from ``to`` steps

let polynomial power from ``to`` steps = ramp (fun _ left -> 1.0 - left ** power) from ``to`` steps

/// From start to end, which need not be whole steps.
let between anneal from ``to`` (start: float) (finish: float) (t: int64) =
    let at = float t

    if start = finish then
        (if at < start then from else ``to``)
    elif at <= start then
        from
    elif at >= finish then
        ``to``
    else
        line from ``to`` (shape anneal ((at - start) / (finish - start)) nan)

let private changed isInForce (changes: (Wait * Level) list) from t =
    changes
    |> List.filter (fun (Wait m, _) -> isInForce m (max t 0L))
    |> List.tryLast
    |> function
        | Some(_, Level value) -> value
        | None -> from

/// Between neighbouring points by a rule of the piece's number, else the value at the nearer end.
let private through (points: (Wait * Level) list) between t =
    let points = [| for Wait m, Level v in points -> m, v |]

    match points |> Array.tryFindIndexBack (fun (m, _) -> m <= t) with
    | None -> snd points[0]
    | Some last when last = points.Length - 1 -> snd points[last]
    | Some i ->
        let (m, v), (m', v') = points[i], points[i + 1]
        between points i v v' (share (big t - big m) (big m' - big m))

/// The slopes of the monotone cubic of Fritsch and Butland, in the form known as PCHIP.
let private slopes (points: (int64 * float)[]) =
    let last = points.Length - 1

    let width i = float (big (fst points[i + 1]) - big (fst points[i]))

    let secant i = (snd points[i + 1] - snd points[i]) / width i

    let atEnd h0 h1 d0 d1 =
        let slope = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)

        if sign slope <> sign d0 then
            0.0
        elif sign d0 <> sign d1 && abs slope > 3.0 * abs d0 then
            3.0 * d0
        else
            slope

    [|
        for i in 0..last do
            if last = 1 then
                secant 0
            elif i = 0 then
                atEnd (width 0) (width 1) (secant 0) (secant 1)
            elif i = last then
                atEnd (width (last - 1)) (width (last - 2)) (secant (last - 1)) (secant (last - 2))
            else
                let before, after = secant (i - 1), secant i

                if before = 0.0 || after = 0.0 || sign before <> sign after then
                    0.0
                else
                    let w1 = 2.0 * width i + width (i - 1)
                    let w2 = width i + 2.0 * width (i - 1)
                    (w1 + w2) / (w1 / before + w2 / after)
    |]

let private cubic points i v v' x =
    let slopes = slopes points
    let h = float (big (fst points[i + 1]) - big (fst points[i]))
    let y = 1.0 - x

    v * (1.0 + 2.0 * x) * y * y + v' * x * x * (3.0 - 2.0 * x) + h * slopes[i] * x * y * y
    - h * slopes[i + 1] * x * x * y

let meaning case (t: int64) =
    match case with
    | RampCase.Constant(Level value) -> value
    | RampCase.Shaped(anneal, Level a, Level b, Wait n) -> ramp (shape anneal) a b n t
    | RampCase.Between(anneal, Level a, Level b, Positions(start, finish)) -> between anneal a b start finish t
    | RampCase.Linear(Level a, Level b, Wait n) -> linear a b n t
    | RampCase.Cosine(Level a, Level b, Wait n) -> cosine a b n t
    | RampCase.CosinePower(Exponent p, Level a, Level b, Wait n) ->
        ramp (fun _ left -> 1.0 - sin (Math.PI * left / 2.0) ** (2.0 * p)) a b n t
    | RampCase.HalfCosine(Level a, Level b, Wait n) -> ramp (fun _ left -> 1.0 - sin (Math.PI * left / 2.0)) a b n t
    | RampCase.Polynomial(Exponent p, Level a, Level b, Wait n) -> polynomial p a b n t
    | RampCase.Power(Exponent p, Level a, Level b, Wait n) -> ramp (fun x _ -> x ** p) a b n t
    | RampCase.OneMinusSqrt(Level a, Level b, Wait n) -> ramp (fun x _ -> sqrt x) a b n t
    | RampCase.Exponential(Positive a, Positive b, Wait n) ->
        if n = 0L then
            (if t < 0L then a else b)
        else
            a * (b / a) ** share (big (max 0L (min t n))) (big n)
    | RampCase.ExponentialDecay(Positive a, Factor r, Length n) -> a * r ** share (big (max t 0L)) (big n)
    | RampCase.ExponentialDecayWith(options, Positive a, Positive r, Length n) ->
        let x = big (max t 0L)

        let value =
            a
            * r
              ** (if options.Staircase then
                      float (floorDiv x (big n))
                  else
                      share x (big n))

        match options.Limit with
        | None -> value
        | Some limit -> if r <= 1.0 then max value limit else min value limit
    | RampCase.InverseTime(Rate a, Positive r, Length n) -> a / (1.0 + r * share (big (max t 0L)) (big n))
    | RampCase.InverseTimeWith(options, Rate a, Positive r, Length n) ->
        let x = big (max t 0L)

        let x =
            if options.Staircase then
                float (floorDiv x (big n))
            else
                share x (big n)

        a / (1.0 + r * x) ** options.Power
    | RampCase.InverseSquareRoot(Rate a, Length n) -> a * sqrt (share (big n) (big n + big (max t 0L)))
    | RampCase.Step(Factor gamma, Length n, Level a) -> a * gamma ** float (floorDiv (big (max t 0L)) (big n))
    | RampCase.MultiStep(Factor gamma, Milestones milestones, Level a) ->
        a * gamma ** float (milestones |> List.filter (fun (Wait m) -> m <= max t 0L) |> List.length)
    | RampCase.PiecewiseConstant(Changes changes, Level a) -> changed (fun m t -> m <= t) changes a t
    | RampCase.PiecewiseConstantAfter(Changes changes, Level a) -> changed (fun m t -> m < t) changes a t
    | RampCase.Tanh(Arc(lower, upper), Level a, Level b, Wait n) ->
        ramp (fun x _ -> (tanh (line lower upper x) - tanh lower) / (tanh upper - tanh lower)) a b n t
    | RampCase.TanhUnscaled(Arc(lower, upper), Level a, Level b, Wait n) ->
        if t >= n then
            b
        elif n = 0L then
            a
        else
            line a b ((1.0 + tanh (line lower upper (share (big (max t 0L)) (big n)))) / 2.0)
    | RampCase.PolynomialCycling(Exponent p, Level a, Level b, Length n) ->
        if t < 0L then
            a
        else
            let way = big n * max 1I (-(floorDiv (-(big t)) (big n)))
            b + (a - b) * share (way - big t) way ** p
    | RampCase.LinearThrough(Points points) -> through points (fun _ _ v v' x -> line v v' x) t
    | RampCase.CosineThrough(Points points) ->
        through points (fun _ _ v v' x -> line v v' (sin (Math.PI * x / 2.0) ** 2.0)) t
    | RampCase.MonotoneCubicThrough(Points points) -> through points cubic t
