/// Numbers that a parameter of a name would be given in earnest, and among them some that nobody should give.
module Clr.Fuzz.Sound

open FsCheck.FSharp

let private soundNumber (name: string) =
    match name with
    | "baseLr"
    | "low"
    | "lowest"
    | "minLr"
    | "finalLr" -> [ 0.0; 1e-4; 1e-3 ]
    | "baseMomentum"
    | "middle" -> [ 0.8; 0.85 ]
    | "maxMomentum"
    | "start" -> [ 0.95; 1.0 ]
    | "gamma"
    | "ratio"
    | "rate" -> [ 0.5; 0.9; 0.99994; 1.0 ]
    | _ -> [ 0.006; 0.1; 1.0; 2.0 ]

let private soundSteps (name: string) =
    match name with
    | "totalSteps" -> [ 100L; 1000L ]
    | _ -> [ 0L; 1L; 2L; 4L; 10L; 20L ]

let number name = Gen.frequency [ 3, Gen.elements (soundNumber name); 1, Hostile.numbers ]

let steps name = Gen.frequency [ 3, Gen.elements (soundSteps name); 1, Hostile.longs ]
