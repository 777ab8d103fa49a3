/// The laws of every schedule, whatever is claimed of it. Sources: the library's own contract of a schedule, a function that answers
/// for every int64 and has no state. Errors: what the schedule throws at a step breaks the law there; one that is no schedule (a
/// combination of delegates) is refused with Clr.Schedule's ArgumentException.
module Clr.Properties.ScheduleLaws

/// s(t) is a number, for every int64 t; where a domain of n steps is claimed, for 0 &lt;= t &lt; n, and NaN at every other t
val total: Law

/// s(t) is the same whatever was asked before: there is no state
val repeatable: Law

/// s(t), ..., s(t + 8) after s(0) = the same after s(t - 8), ..., s(t - 1): resume = uninterrupted
val resumes: Law

/// C(s)(t) = C(fun t -> s t)(t), bit for bit, for the combinators C of a schedule, and for all that Inspect.Fill fills in of C(s)
val opaque: Law

/// The combinators C that opaque asks, by their names, each with arguments of its own.
val internal readers: (string * (Clr.FSharp.Schedule -> Clr.FSharp.Schedule)) list

/// s.RestartAt(r, s)(t) = s(t) before r, s(t - r) from r on: a restart is a fresh start
val restarts: Law

/// All of them.
val all: Law list
