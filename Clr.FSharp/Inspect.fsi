/// What can be said of a schedule s before anything is trained with it. Nothing here prints or writes by itself. Values are in the
/// unit of s, durations in steps. Sources and errors are those of the method of the same name in Clr.Inspect; period is its
/// TryGetPeriod, diffWithin its Diff, and difference is DifferenceFrom of Clr.Fingerprint.
module Clr.FSharp.Inspect

/// describe s = the code that makes s, complete and unambiguous, on one line
val describe: schedule: Schedule -> string

/// period s = Some p, p >= 1, with s (t + p) = s t bit for bit for all t; None where none is known
val period: schedule: Schedule -> int64<step> option

/// breakpoints a b s = the steps t, a &lt;= t &lt; b, at which another formula takes over: corners, joins, first steps of cycles
val breakpoints: from: int64 -> ``to``: int64 -> schedule: Schedule -> int64 seq

/// sample a n s = [| s a; s (a + 1); ...; s (a + n - 1) |]
val sample: start: int64 -> count: int -> schedule: Schedule -> float[]

/// fill a v s writes s a, s (a + 1), ... over the whole of v, without allocating
val fill: start: int64 -> values: float[] -> schedule: Schedule -> unit

/// check n s = what the updates 0 to n - 1 use, whether the run ends where s or a cycle of it does, and what is wrong with it
val check: steps: int64<step> -> schedule: Schedule -> CheckReport

/// fingerprint s = a hash of the structure and exact parameters of s, and sampled values where functions of your own have a part
val fingerprint: schedule: Schedule -> Fingerprint

/// difference a b = Some reason why a and b cannot have been taken of the same schedule, None where they can
val difference: other: Fingerprint -> fingerprint: Fingerprint -> string option

/// diff n b a = at how many of the updates 0 to n - 1 the schedules a and b differ, where first and where most. The report calls a,
/// the one that is piped in, the first: a |> Inspect.diff n b has a's values as Value and b's as OtherValue.
val diff: steps: int64<step> -> other: Schedule -> schedule: Schedule -> DiffReport

/// diffWithin e n b a = diff n b a, where a t and b t differ only if |a t - b t| > e max |a t| |b t|; e from 0 to 1
val diffWithin: tolerance: float -> steps: int64<step> -> other: Schedule -> schedule: Schedule -> DiffReport
