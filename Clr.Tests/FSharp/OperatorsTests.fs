module Clr.Tests.FSharp.OperatorsTests

open Expecto
open Clr.FSharp
open Clr.FSharp.Operators

[<Tests>]
let suite =
    testList
        "Operators"
        [
            test "they are times, plus and minus, and bind as their signs do" {
                let a, b, c = Ramp.constant 2.0, Ramp.constant 3.0, Ramp.linear 0.0 4.0 4L<step>

                let same (found: Schedule) (expected: Schedule) =
                    Expect.equal (Inspect.describe found) (Inspect.describe expected) "code"

                same (a .* c) (a |> Schedule.times c)
                same (a .+ c) (a |> Schedule.plus c)
                same (a .- c) (a |> Schedule.minus c)
                same (a .+ b .* c .- a) (a |> Schedule.plus (b |> Schedule.times c) |> Schedule.minus a)
                Expect.equal ((a .+ b .* c .- b) |> Schedule.at 3L) 8.0 "value"
            }
        ]
