module Clr.Properties.Print

let code (expression: Expression) = expression.Code
