/// Where a schedule is asked. A uniform int64 never hits a corner, so steps are drawn at corners and their neighbours, at
/// every order of magnitude, before 0, and at both ends of int64. Sources: the library's own design. Errors: none, but what the
/// sequence of corners raises.
module Clr.Properties.Steps

open FsCheck

/// Any int64, each order of magnitude as likely as any other: sign * 2^u, u uniform in [0, 63], its neighbours, and the ends.
val anywhere: Gen<int64>

/// A step from 0 on, each order of magnitude as likely as any other.
val ahead: Gen<int64>

/// One of the corners, or up to two steps beside it.
val near: corners: int64 seq -> Gen<int64>

/// Smaller steps to try when one fails: 0, halves, a corner, one nearer to 0.
val shrink: corners: int64 seq -> step: int64 -> int64 seq
