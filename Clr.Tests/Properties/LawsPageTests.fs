/// The laws of the kit as a page: `docs/laws.md` is the list that the kit itself holds.
/// `CLR_WRITE_DOCS=1 dotnet test --filter LawsPageTests` writes it anew.
module Clr.Tests.Properties.LawsPageTests

open Xunit
open Clr
open Clr.FSharp
open Clr.Properties
open Clr.Tests.Docs

/// The laws of the algebra, of Clr's own combinators: each is a function of the combinator that it is about.
let private algebra =
    let other = Ramp.constant 2.0
    let stretch factor = Schedule.stretch factor 1L

    [
        AlgebraLaws.commutes Schedule.times other
        AlgebraLaws.plusAssociates Schedule.plus other other
        AlgebraLaws.timesAssociates Schedule.times other other
        AlgebraLaws.hasUnit Schedule.times (Ramp.constant 1.0)
        AlgebraLaws.idempotent (Schedule.clamp 0.0 1.0)
        AlgebraLaws.idempotentOperation Schedule.min
        AlgebraLaws.delays Schedule.delay 3L<step>
        AlgebraLaws.stretches stretch 3L
        AlgebraLaws.delaysAdd Schedule.delay 3L<step> 5L<step>
        AlgebraLaws.stretchesCompose stretch 3L 5L
        AlgebraLaws.reverses Schedule.reverse 3L<step>
        AlgebraLaws.repeats Schedule.repeat 3L<step>
        AlgebraLaws.joinAssociates Schedule.``then`` 3L<step> 5L<step> other other
    ]

let private groups =
    [
        "Of every schedule, whatever is claimed (`ScheduleLaws`)", ScheduleLaws.all
        "Of its values, where they are claimed (`ClaimLaws`)", ClaimLaws.all
        "Of its cycles, where they are claimed (`CycleLaws`)", CycleLaws.all
        "Of its run, where a length is claimed (`RunLaws`)", RunLaws.all
        "Of the algebra (`AlgebraLaws`), for combinators of Clr or your own: x # y stands for the one that is given",
        algebra
    ]

let private every = groups |> List.collect snd

let private head =
    [
        "---"
        "title: The laws"
        "category: Reference"
        "categoryindex: 4"
        "index: 2"
        "---"
        ""
        "# The laws of the kit"
        ""
        "What `Clr.Properties` checks of a schedule s, at any step t: first what is true of every schedule, then what follows from"
        "[claims](verify.fsx), each only where its claim is made. A counterexample names the law by the name in the first column."
        "Where a law allows for rounding, it does so in ulp of the larger bound; where the two are not both claimed, of the largest of the"
        "values that it compares. Where a domain is claimed, the laws of values, cycles and run are about its steps only."
        ""
        "This page is printed by the tests from the laws themselves (`CLR_WRITE_DOCS=1 dotnet test --filter LawsPageTests`)."
    ]

let private table (title: string, laws: Law list) =
    [
        ""
        $"## {title}"
        ""
        "| law | in words | as a formula |"
        "|---|---|---|"
        for law in laws do
            $"| {Pages.cell law.Name} | {Pages.cell law.Statement} | `{Pages.cell law.Formula}` |"
    ]

[<Fact>]
let ``the page lists every law`` () =
    Pages.isPrinted "laws.md" (String.concat "\n" (head @ List.collect table groups) + "\n")

[<Fact>]
let ``no law of the front door is missing from the groups`` () =
    let names laws = laws |> List.map _.Name |> List.sort
    Assert.Equal<string list>(names Laws.all, groups |> List.collect snd |> names |> List.except (names algebra))

[<Fact>]
let ``each law has a name, a statement and a formula of its own`` () =
    for read in [ _.Name; _.Statement; (fun (law: Law) -> law.Formula) ] do
        let texts = every |> List.map read
        Assert.DoesNotContain("", texts)
        Assert.Equal<string list>(List.distinct texts, texts)
