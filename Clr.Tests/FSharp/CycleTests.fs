/// What the module Cycle says of a cycle, against numbers worked out by hand.
module Clr.Tests.FSharp.CycleTests

open Expecto
open System
open Xunit
open Clr.FSharp

let private leaning = Cycle.asymmetric 3L<step> 5L<step>
let private even = Cycle.symmetric 3L<step>

[<Tests>]
let suite =
    testList
        "Cycle"
        [
            testCase "a period is both ways together, in steps" (fun () ->
                Assert.Equal(8L<step>, Cycle.period leaning)
                Assert.Equal(6L<step>, Cycle.period even))
            // 2^63 is a multiple of 8, and 2 more than one of 6.
            testCase "a phase counts from 0 to period - 1, also before step 0 and at both ends of int64" (fun () ->
                let phases cycle steps = steps |> List.map (fun step -> Cycle.phaseAt step cycle)

                Assert.Equal<int64 list>(
                    [ 0L; 1L; 7L; 0L; 7L; 0L; 7L ],
                    phases leaning [ 0L; 1L; 7L; 8L; -1L; -8L; -9L ]
                )

                Assert.Equal<int64 list>([ 0L; 5L; 0L; 4L; 5L; 0L ], phases even [ 0L; 5L; 6L; 10L; -1L; -6L ])
                Assert.Equal<int64 list>([ 0L; 7L ], phases leaning [ Int64.MinValue; Int64.MaxValue ])
                Assert.Equal<int64 list>([ 4L; 1L ], phases even [ Int64.MinValue; Int64.MaxValue ]))
            testCase "cycles are numbered from 1 at step 0, and 0 and less before it" (fun () ->
                let numbers cycle steps = steps |> List.map (fun step -> Cycle.numberAt step cycle)

                Assert.Equal<int64 list>(
                    [ 1L; 1L; 2L; 3L; 0L; 0L; -1L ],
                    numbers leaning [ 0L; 7L; 8L; 16L; -1L; -8L; -9L ]
                )

                Assert.Equal<int64 list>(
                    [ -1537228672809129301L; 1537228672809129302L ],
                    numbers even [ Int64.MinValue; Int64.MaxValue ]
                ))
        ]
