module Clr.Tests.Examples.VerdictTests

open Clr.Examples.Tours
open Clr.RangeTesting
open Xunit

let private score name updates accuracies = Score(name, updates, Array.ofList accuracies)
let private long = score "step schedule" 7000 [ 76.0; 77.0; 76.5 ]
let private stopped = score "stopped early" 2500 [ 72.0; 73.1; 72.6 ]

let private verdict long stopped clr control =
    Verdict.Of(long, stopped, [| clr; score "CLR of less" 2500 [ 1.0; 2.0; 3.0 ] |], control)

[<Fact>]
let ``a clear win is called one, and its cause`` () =
    let text =
        verdict long stopped (score "CLR" 2500 [ 80.0; 81.1; 80.4 ]) (score "control" 2500 [ 71.0; 72.0; 71.6 ])

    Assert.StartsWith(
        "CLR, with the bounds read off the range test, reached 80.5 % in 2,500 updates; the step schedule 76.5 % in 7,000. CLR is 4.0 points ahead of it, with 36 % of the updates.",
        text
    )

    Assert.EndsWith("So here the gain is due to cycling.", text)

[<Fact>]
let ``a clear loss is called one`` () =
    let text =
        verdict long stopped (score "CLR" 2500 [ 70.0; 71.1; 70.4 ]) (score "control" 2500 [ 75.0; 76.0; 75.6 ])

    Assert.Contains("CLR is 6.0 points behind it, with 36 % of the updates.", text)
    Assert.EndsWith("Here the bounds of the range test gained nothing.", text)

[<Fact>]
let ``what the seeds cannot tell from chance is said to be so`` () =
    let text =
        verdict long stopped (score "CLR" 2500 [ 77.5; 75.0; 76.4 ]) (score "control" 2500 [ 76.9; 76.0; 76.1 ])

    Assert.Contains(
        "CLR is 0.2 points behind it, which 3 seeds cannot tell from chance, with 36 % of the updates.",
        text
    )

    Assert.Contains("that starts at the range test's single LR has 76.3 %: CLR is level with it.", text)

[<Fact>]
let ``a control that does as well takes the credit`` () =
    let text =
        verdict long stopped (score "CLR" 2500 [ 75.9; 77.1; 76.4 ]) (score "control" 2500 [ 76.9; 77.0; 77.1 ])

    Assert.EndsWith("So here the gain is due to the range test, not to cycling.", text)

[<Fact>]
let ``a part of the gain is given to each cause`` () =
    let text =
        verdict long stopped (score "CLR" 2500 [ 76.0; 77.1; 76.6 ]) (score "control" 2500 [ 75.0; 76.1; 75.6 ])

    Assert.EndsWith(
        "So 3.0 of the 4.0 points gained are due to the rate that the range test found, the rest to cycling.",
        text
    )

[<Fact>]
let ``bounds that the sweeps do not agree on, or that have no grade, are said to be so`` () =
    Assert.Equal("", Verdict.OnBounds Grade.Good)
    Assert.Equal("", Verdict.OnBounds Grade.Fair)
    Assert.StartsWith(" The sweeps do not agree on the bounds (grade: poor).", Verdict.OnBounds Grade.Poor)
    Assert.StartsWith(" How sure the bounds are cannot be told (grade: unknown).", Verdict.OnBounds Grade.Unknown)

[<Fact>]
let ``a single seed is called one, and level is called level`` () =
    let one name updates accuracy = score name updates [ accuracy ]

    let text =
        Verdict.Of(one "step" 7000 76.0, one "stopped" 2500 72.0, [| one "CLR" 2500 76.02 |], one "control" 2500 74.0)

    Assert.Contains("CLR is level with it, with 36 % of the updates.", text)
    Assert.EndsWith("All this is one seed: chance is in it, and nobody can say how much.", text)
