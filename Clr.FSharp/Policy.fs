module Clr.FSharp.Policy

let triangular baseLr maxLr (cycle: Cycle) = Clr.Policy.Triangular(baseLr, maxLr, cycle)

let triangular2 baseLr maxLr (cycle: Cycle) = Clr.Policy.Triangular2(baseLr, maxLr, cycle)

let expRange gamma baseLr maxLr (cycle: Cycle) = Clr.Policy.ExpRange(baseLr, maxLr, cycle, gamma)

let expRangeBothBounds gamma baseLr maxLr (cycle: Cycle) = Clr.Policy.ExpRangeBothBounds(baseLr, maxLr, cycle, gamma)

let cyclical amplitude baseLr maxLr cycle = Clr.Policy.Cyclical(baseLr, maxLr, cycle, amplitude)
