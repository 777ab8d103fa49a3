[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Clr.FSharp.Cycle

let symmetric (stepSize: int64<step>) = Cycle.Symmetric(int64 stepSize)

let asymmetric (stepsUp: int64<step>) (stepsDown: int64<step>) = Cycle.Of(int64 stepsUp, int64 stepsDown)

let period (cycle: Cycle) = LanguagePrimitives.Int64WithMeasure<step> cycle.Period

let phaseAt step (cycle: Cycle) = cycle.PhaseAt step

let numberAt step (cycle: Cycle) = cycle.NumberAt step
