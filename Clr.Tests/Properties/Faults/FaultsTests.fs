/// The law kit, pointed at the known faults of others, flags each; pointed at Clr's own schedules under the same claims, none.
/// `docs/faults.md` is the table of it: `CLR_WRITE_DOCS=1 dotnet test --filter FaultsTests` writes it anew.
module Clr.Tests.Properties.Faults.FaultsTests

open System
open System.Globalization
open System.Text.RegularExpressions
open Xunit
open Clr
open Clr.Properties
open Clr.Tests.Docs
open Clr.Tests

let private invariant = CultureInfo.InvariantCulture

let private faults = lazy (Restated.all @ TorchSharpItself.all.Value)

/// The same cases at every run, so that the page is the same at every run.
let private violation (fault: Fault) =
    let law = Laws.all |> List.find (fun law -> law.Name = fault.Law)
    Law.violationFrom 20261126UL 1000 law fault.Faulty fault.Claims

/// Found once: a scheduler that only goes on is elsewhere when it is asked again.
let private findings = lazy [ for fault in faults.Value -> fault, violation fault ]

/// Twelve significant digits of each number in a text: how the last ones round differs between mathematical libraries.
let private shortened (text: string) =
    Regex.Replace(text, @"-?\d+\.?\d*(E[+-]\d+)?", fun number -> (float number.Value).ToString("G12", invariant))

/// Expected and found; in full where only the last digits tell them apart.
let private values (found: Violation) =
    let short = shortened found.Expected, shortened found.Found

    if (fst short).StartsWith((snd short).Split(' ')[0], StringComparison.Ordinal) then
        found.Expected, found.Found
    else
        short

let private row (fault: Fault, found: Violation option) =
    match found with
    | None -> failwith $"{fault.Library}, {fault.Fault}: the law \"{fault.Law}\" does not flag it."
    | Some found ->
        let ours =
            match fault.Ours with
            | Some schedule -> $"`{Pages.cell (schedule.Describe())}`"
            | None -> "refused when it is built"

        let expected, value = values found

        $"| {Pages.cell fault.Library} | {Pages.cell fault.Fault} | {found.Law} | {found.Step} | {Pages.cell expected} | {Pages.cell value} | {ours} |"

let private head =
    [
        "---"
        "title: Faults found"
        "category: Guide"
        "categoryindex: 2"
        "index: 12"
        "---"
        ""
        "# Faults of others that the law kit finds"
        ""
        "A law kit that finds nothing proves nothing. Here it is pointed at known faults of schedulers: at functions of the step"
        "restated from what is documented of them, and at TorchSharp 0.107.0 itself, run as it is. Each is held to what it claims,"
        "by a thousand steps a law; the counterexample is the one the kit shrinks to. The last column is Clr's schedule for the same"
        "thing (the expression that `Describe` prints), which keeps every law under the same claims."
        ""
        "Numbers have twelve digits, and all of them where fewer do not tell the two apart."
        ""
        "This page is written by the tests, which fail when it is not what they find: `CLR_WRITE_DOCS=1 dotnet test --filter FaultsTests`"
        "writes it anew. Two threads lose a step or not by chance; the row restates the case in which each of their pairs of steps loses one."
        "[The laws](laws.md) are listed on a page of their own."
        ""
        "| library | fault | law | step | expected | found | Clr |"
        "|---|---|---|---|---|---|---|"
    ]

let private page = lazy (String.concat "\n" (head @ List.map row findings.Value) + "\n")

[<Fact>]
let ``each fault is flagged by its law, within the run, and the page says so`` () =
    Pages.isPrinted "faults.md" page.Value

[<Fact>]
let ``the counterexamples against TorchSharp itself lie within what was run`` () =
    for fault, found in findings.Value do
        match found with
        | Some found -> Assert.True(found.Step <= fault.Until, $"{fault.Library}: step {found.Step}")
        | None -> Assert.Fail fault.Fault

[<Fact>]
let ``what is restated has the numbers that were measured`` () =
    // TorchSharp 0.107.0, group 1 at step 199, where the end value is 4e-8; PyTorch's one-cycle at steps 9 and 10 of 10
    Bits.within 5e-8 0.0070664 (Restated.neverLeaving 199L) "group 1 at step 199"
    Bits.within 1e-15 4e-7 (Restated.overrun 9L) "step 9"
    Bits.within 5e-6 0.00495 (Restated.overrun 10L) "step 10"

[<Fact>]
let ``nothing is flagged in Clr under the same claims`` () =
    for fault in faults.Value do
        match fault.Ours with
        | None -> ()
        | Some ours ->
            let found = Laws.violationsFrom Run.seed ours fault.Claims
            Assert.True(found.IsEmpty, $"{ours.Describe()}: {String.Join('\n', found)} {Run.again}")

[<Fact>]
let ``Clr refuses to build what it has no schedule for`` () =
    Assert.Throws<ArgumentOutOfRangeException>(fun () -> Policy.Triangular(0.001, 0.006, 0L) |> ignore)
    |> ignore

    for low, high in [ -0.001, 0.006; nan, 0.006; 0.006, 0.001 ] do
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> Policy.Triangular(low, high, 4L) |> ignore)
        |> ignore
