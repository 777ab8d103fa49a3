/// What each part of the algebra means, in the plainest code there is: the oracle for the fast one. Sources: the formula of each
/// method in Clr.Core's documentation; nothing that makes schedules is used. Errors: none of its own; arguments are taken to be those that the factory accepts.
module Clr.Properties.Reference

/// One level: the meaning of an expression in terms of the values of its parts.
val level: part: (Expression -> int64 -> float) -> expression: Expression -> t: int64 -> float

/// The meaning all the way down.
val meaning: expression: Expression -> t: int64 -> float
