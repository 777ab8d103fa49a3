/// The laws of every schedule, whatever is claimed of it.
module Clr.Properties.ScheduleLaws

/// s(t) is a number, for every int64 t
val total: Law

/// s(t) is the same whatever was asked before: there is no state
val repeatable: Law

/// s(t), ..., s(t + 8) after s(0) = the same after s(t - 8), ..., s(t - 1): resume = uninterrupted
val resumes: Law

/// C(s)(t) = C(fun t -> s t)(t), bit for bit, for the combinators C that read more off a schedule than its values
val opaque: Law

/// s.RestartAt(r, s)(t) = s(t) before r, s(t - r) from r on: a restart is a fresh start
val restarts: Law

/// All of them.
val all: Law list
