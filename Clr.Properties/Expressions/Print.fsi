/// From an expression to the F# code that makes it with the DSL. Sources: the functions of Clr.FSharp, by their names. Errors: none.
module Clr.Properties.Print

/// The code, on one line. What a schedule is made from comes first, what is done with it follows after |>.
val code: expression: Expression -> string
