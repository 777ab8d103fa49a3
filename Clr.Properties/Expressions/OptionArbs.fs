/// Options of the DSL, drawn, and shrunk towards their defaults; the numbers in them are those of use.
module internal Clr.Properties.OptionArbs

open System
open FsCheck
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties.ArgumentArbs

let private oneCycleOptions =
    gen {
        let! pctStart = Gen.elements [ 0.0; 0.1; 0.25; 0.3; 0.45 ]
        let! divFactor = Gen.elements [ 1.0; 10.0; 25.0 ]
        let! finalDivFactor = Gen.elements [ 1.0; 2.0; 1e4 ]
        let! low = Gen.elements [ 0.0; 0.5; 0.85 ]
        let! high = Gen.elements [ 0.85; 0.95; 1.0 ]
        let! anneal = Gen.elements (Enum.GetValues<Anneal>())
        let! threePhase = Gen.elements [ false; true ]

        return
            {
                PctStart = pctStart
                DivFactor = divFactor
                FinalDivFactor = finalDivFactor
                BaseMomentum = low
                MaxMomentum = high
                Anneal = anneal
                ThreePhase = threePhase
            }
    }

let private fastaiOptions =
    gen {
        let! pctStart = fraction
        let! div = Gen.elements [ 1.0; 10.0; 25.0 ]
        let! divFinal = Gen.elements [ 1.0; 2.0; 1e5 ]
        let! start = fraction
        let! middle = fraction
        let! last = fraction

        return
            {
                PctStart = pctStart
                Div = div
                DivFinal = divFinal
                StartMomentum = start
                MiddleMomentum = middle
                EndMomentum = last
            }
    }

let private lastValue = Gen.elements [ 0.0; 1e-6; 0.001 ]

let private towards standard gen = Arb.fromGenShrink (gen, Simpler.options standard)

let private options map =
    map
    |> ArbMap.mergeArb (Arb.fromGenShrink (Gen.elements (Enum.GetValues<Anneal>()), Simpler.anneal))
    |> ArbMap.mergeArb (towards OneCycleOptions.Default oneCycleOptions)
    |> ArbMap.mergeArb (towards OneCycleFastaiOptions.Default fastaiOptions)
    |> ArbMap.mergeArb (
        Gen.map2 (fun growth decay -> { Growth = growth; Decay = decay }) (Gen.choose64 (1L, 4L)) Parameters.gamma
        |> towards WarmRestartsOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.map2
            (fun decay low -> ({ Decay = decay; MinLr = low }: WarmupStableDecayOptions))
            (Gen.elements (Enum.GetValues<Anneal>()))
            lastValue
        |> towards WarmupStableDecayOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.map2
            (fun staircase limit -> ({ Staircase = staircase; Limit = limit }: ExponentialDecayOptions))
            (Gen.elements [ false; true ])
            (Gen.oneof [ Gen.constant None; Gen.map Some positive ])
        |> towards ExponentialDecayOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.map2
            (fun power staircase -> ({ Power = power; Staircase = staircase }: InverseTimeOptions))
            exponent
            (Gen.elements [ false; true ])
        |> towards InverseTimeOptions.Default
    )
    |> ArbMap.mergeArb (
        lastValue
        |> Gen.map (fun low -> ({ MinLr = low }: CosineWithWarmupOptions))
        |> towards CosineWithWarmupOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.choose (1, 5)
        |> Gen.map (fun cycles -> { Cycles = cycles })
        |> towards CosineWithHardRestartsWithWarmupOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.map2 (fun low power -> ({ MinLr = low; Power = power }: PolynomialWithWarmupOptions)) lastValue exponent
        |> towards PolynomialWithWarmupOptions.Default
    )
    |> ArbMap.mergeArb (
        Gen.oneof [ Gen.constant None; span |> Gen.map (fun steps -> Some(steps * 1L<step>)) ]
        |> Gen.map (fun scale -> { Timescale = scale })
        |> towards InverseSqrtWithWarmupOptions.Default
    )
    |> ArbMap.mergeArb (Parameters.rate |> Gen.map (fun factor -> { Factor = factor }) |> towards NoamOptions.Default)
    |> ArbMap.mergeArb (
        Arb.fromGenShrink (
            Gen.map2 (fun id version -> Identity(id, version)) (Gen.elements [ "mine"; "yours" ]) (Gen.choose (1, 3)),
            Simpler.identity
        )
    )

/// Every argument of the DSL.
let all = ArgumentArbs.all |> options
