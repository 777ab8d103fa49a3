/// The laws of the algebra, for Clr's combinators or for your own: each takes the combinator and its other operands, and is a
/// law about the schedule x that it is pointed at, whatever is claimed of x. Equal means equal as numbers, or both NaN; each
/// statement says where the law holds, and it is judged nowhere else. Sources: the laws of numbers, pointwise, and the definitions of
/// the combinators in Clr.Schedule. Errors: ArgumentException, at once, for an n or m outside what a law says of it; what a combinator
/// throws at a step breaks the law there, and what it throws when it is applied is raised.
module Clr.Properties.AlgebraLaws

open Clr.FSharp

/// x # y = y # x, at every step: times, plus, min, max
val commutes: combine: (Schedule -> Schedule -> Schedule) -> y: Schedule -> Law

/// (x + y) + z = x + (y + z) to 5 * 2^-53 of |x| + |y| + |z|, where that sum is finite
val plusAssociates: plus: (Schedule -> Schedule -> Schedule) -> y: Schedule -> z: Schedule -> Law

/// (x y) z = x (y z) to 5 * 2^-53 of |x y z|, where no product overflows or is subnormal
val timesAssociates: times: (Schedule -> Schedule -> Schedule) -> y: Schedule -> z: Schedule -> Law

/// x # e = x, at every step: times 1, plus 0
val hasUnit: combine: (Schedule -> Schedule -> Schedule) -> unit: Schedule -> Law

/// f(f(x)) = f(x), at every step: clamp, and min or max with a schedule
val idempotent: change: (Schedule -> Schedule) -> Law

/// x # x = x, at every step: min, max
val idempotentOperation: combine: (Schedule -> Schedule -> Schedule) -> Law

/// delay n x (t) = x(t - n), for n >= 0 and where t - n is an int64
val delays: delay: (int64<step> -> Schedule -> Schedule) -> n: int64<step> -> Law

/// stretch n x (t) = x(floor(t / n)), for n >= 1
val stretches: stretch: (int64 -> Schedule -> Schedule) -> n: int64 -> Law

/// delay n (delay m x) = delay (m + n) x, for m, n >= 0 of which the sum is an int64
val delaysAdd: delay: (int64<step> -> Schedule -> Schedule) -> m: int64<step> -> n: int64<step> -> Law

/// stretch n (stretch m x) = stretch (m n) x, for m, n >= 1 of which the product is an int64
val stretchesCompose: stretch: (int64 -> Schedule -> Schedule) -> m: int64 -> n: int64 -> Law

/// reverse n x (t) = x(n - 1 - t), for 0 &lt;= t &lt; n and n >= 1; that reversing twice changes nothing is weaker: x(n - 2 - t) does it too
val reverses: reverse: (int64<step> -> Schedule -> Schedule) -> n: int64<step> -> Law

/// repeat n x (t) = x(t mod n), for t >= 0 and n >= 1
val repeats: repeat: (int64<step> -> Schedule -> Schedule) -> n: int64<step> -> Law

/// (x, m steps, then y), m + n steps, then z = x, m steps, then (y, n steps, then z), for m, n >= 0 of which the
/// sum is an int64; thenNext takes the steps, what comes next and what comes first, as Schedule.``then`` does
val joinAssociates:
    thenNext: (int64<step> -> Schedule -> Schedule -> Schedule) ->
    m: int64<step> ->
    n: int64<step> ->
    y: Schedule ->
    z: Schedule ->
        Law
