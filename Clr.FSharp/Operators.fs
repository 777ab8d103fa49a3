module Clr.FSharp.Operators

let (.*) a b = Schedule.times b a

let (.+) a b = Schedule.plus b a

let (.-) a b = Schedule.minus b a
