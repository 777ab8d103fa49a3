/// The laws that follow from the claim that a schedule's run is n steps. Each applies where the claim is made. Sources: the claim
/// RunLength of Clr.Claims, and the definitions of Then, Repeat and Reverse in Clr.Schedule. Errors: what the schedule throws at a
/// step breaks the law there; one that is no schedule (a combination of delegates) is refused with Clr.Schedule's ArgumentException.
module Clr.Properties.RunLaws

/// s(t) = s(n) for t >= n, and s(n) = endValue where that is claimed
val ends: Law

/// (s, n steps, then s)(t) = s(t) for t &lt; n, s(t - n) from n on
val joins: Law

/// repeat n s (t) = s(t mod n) for t >= 0
val repeats: Law

/// reverse n s (t) = s(n - 1 - t) for 0 &lt;= t &lt; n
val reverses: Law

/// All of them.
val all: Law list
