/// Schedule expressions over the whole algebra, drawn and shrunk, and the steps at which to ask them. Sources: FsCheck's generators,
/// over the cases of Expression. Errors: none; what a factory refuses is not drawn.
module Clr.Properties.Generators

open FsCheck

/// The arguments and the expressions, for a map of arbitraries of one's own.
val arbitraries: IArbMap

/// An expression; it shrinks to its parts and to simpler arguments.
val expression: Arbitrary<Expression>

/// Where its formulas change, beside these places, far away and before 0; shrunk.
val steps: expression: Expression -> Arbitrary<int64>

/// An expression and a step to ask it at.
val expressionAndStep: Arbitrary<Expression * int64>
