/// The laws that follow from what is claimed of a schedule's cycles. Each applies where its claim is made, and checks that
/// claim and no more. Sources: the claims Cycle, CycleEnd, PeakShare and HalfCycles of Clr.Claims; L. N. Smith (arXiv:1506.01186),
/// section 3.1, whose triangle is mirrored and goes in equal steps. Errors: none of their own; what the schedule throws at a step
/// breaks the law there.
module Clr.Properties.CycleLaws

/// s(k period) = cycleEnd for k = 0, 1, 2, ...
val endsAtBase: Law

/// s((n - 1) period + up) = lowest + (highest - lowest) share(n) for n = 1, 2, ...
val peaks: Law

/// s(t + 1) - s(t) = s(u + 1) - s(u) for t, u within one half cycle, to 4 ulp of the larger bound
val equalSteps: Law

/// s(c + p) = s(c + period - p) for a cycle that starts at c, where that is claimed, or both halves are as long and their steps equal
val mirrored: Law

/// |s(t + 2) - s(t + 1)| &lt;= |s(t + 1) - s(t)| within a falling half, to 4 ulp of the larger bound
val shrinkingFalls: Law

/// |s(t + 2) - s(t + 1)| &lt;= |s(t + 1) - s(t)| within a rising half, to 4 ulp of the larger bound
val shrinkingRises: Law

/// All of them.
val all: Law list
