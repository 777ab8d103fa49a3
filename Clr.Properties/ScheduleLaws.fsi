/// The laws of every schedule, whatever is claimed of it.
module Clr.Properties.ScheduleLaws

/// s(t) is a number, for every int64 t
val total: Law

/// s(t) is the same whatever was asked before: there is no state, so a resumed run goes on as an uninterrupted one
val repeatable: Law

/// C(s)(t) = C(fun t -> s t)(t), bit for bit, for the combinators C that read more off a schedule than its values
val opaque: Law

/// s.RestartAt(r, s)(t) = s(t) before r, s(t - r) from r on: a restart is a fresh start
val restarts: Law

/// Evaluating allocates no memory. Not among <c>all</c>: a schedule of one's own may.
val allocatesNothing: Law

/// All but allocatesNothing.
val all: Law list
