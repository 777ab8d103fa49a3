/// Comparing doubles: bit for bit, or in units in the last place.
module Clr.Tests.Bits

open System

/// The same 64 bits: 0 is not -0, and NaN is itself.
let same (a: float) (b: float) = BitConverter.DoubleToInt64Bits a = BitConverter.DoubleToInt64Bits b

/// Every digit of a number, so that a failure shows a difference of one bit.
let text (value: float) = Clr.Guard.Text value

/// Fails with both numbers in full unless they are the same bits.
let equal (expected: float) (found: float) what =
    if not (same expected found) then
        failwith $"{what}: expected {text expected}, found {text found}"

/// Fails with both numbers in full unless they differ by at most the tolerance.
let within tolerance (expected: float) (found: float) what =
    if not (abs (found - expected) <= tolerance) then
        failwith
            $"{what}: expected {text expected}, found {text found}, off by {text (abs (found - expected))}, allowed {text tolerance}"
