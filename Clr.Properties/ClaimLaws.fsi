/// The laws that follow from what the author of a schedule claims of its values. Each applies where its claim is made, and
/// checks that claim and no more. Sources: the claims of the same names in Clr.Claims, whose definitions these are. Errors: none of
/// their own; what the schedule throws at a step breaks the law there.
module Clr.Properties.ClaimLaws

/// lowest &lt;= s(t) &lt;= highest
val bounded: Law

/// s(t + period) = s(t), bit for bit
val periodic: Law

/// s(t) = endValue for t >= holdsFrom
val holds: Law

/// s(peak.Step) = peak.Value, and s(t) &lt;= peak.Value
val peak: Law

/// s(step) = value for each claimed pair, to 4 ulp of the larger bound
val values: Law

/// s(t) &lt;= s(t + 1) within a rising phase, s(t) >= s(t + 1) within a falling one
val monotonePhases: Law

/// |s(t + 1) - s(t)| &lt;= greatestChange
val noJumps: Law

/// s(t + 1) - s(t) = change(t) for t >= 0
val changes: Law

/// Bytes allocated by 100 evaluations = 0, at least once in five tries: compiling and loading allocate too, but once
val allocatesNothing: Law

/// All of them.
val all: Law list
