/// Where a schedule is asked. A uniform int64 never hits a corner, so steps are drawn at corners and their neighbours, at
/// every order of magnitude, before 0, and at both ends of int64. Sources: the library's own design. Errors: none, but what the
/// sequence of corners raises.
module Clr.Properties.Steps

open FsCheck

/// Any int64: of either sign, each order of magnitude from 2^0 to 2^62 as likely as any other, within it or at its end; a good
/// share of the last eight steps at both ends, where sums overflow.
val anywhere: Gen<int64>

/// A step from 0 on, drawn as anywhere draws it.
val ahead: Gen<int64>

/// One of the corners, or up to two steps beside it.
val near: corners: int64 seq -> Gen<int64>

/// Smaller steps to try when one fails: 0, a half, ever less of the way, down to one nearer to 0; then corners.
val shrink: corners: int64 seq -> step: int64 -> int64 seq
