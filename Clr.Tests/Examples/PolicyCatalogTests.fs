/// The command line knows every policy of Clr.Core and every parameter, and hands each value to the parameter it is meant for.
module Clr.Tests.Examples.PolicyCatalogTests

open System
open System.Globalization
open System.Reflection
open Xunit
open Clr
open Clr.Examples.Policies
open Clr.Tests

let private factories =
    typeof<Policy>.GetMethods(BindingFlags.Public ||| BindingFlags.Static)
    |> Array.filter (fun method -> method.ReturnType = typeof<Func<int64, float>>)

let private forms =
    [
        for entry in PolicyCatalog.All do
            for form in entry.Forms -> entry, form
    ]

let private known =
    set
        [
            for _, form in forms do
                form.Rate.Name

                if not (isNull form.Momentum) then
                    (nonNull form.Momentum).Name
        ]

[<Fact>]
let ``every public factory of Policy has its entry`` () =
    Assert.NotEmpty factories
    let missing = factories |> Array.map _.Name |> Array.distinct |> Array.filter (known.Contains >> not)
    Assert.True(missing.Length = 0, $"%A{missing}: add each to a file Clr.Examples/Policies/PolicyCatalog.*.cs.")

[<Fact>]
let ``an entry is named after the factory of its default convention`` () =
    for entry in PolicyCatalog.All do
        let factory = entry.Forms[0].Rate.Name
        Assert.Equal(Kebab.Of factory, entry.Name)

let private arguments (parameter: ParameterInfo) =
    match Samples.argument parameter with
    | :? float as value -> [ Kebab.Option(string parameter.Name); value.ToString("R", CultureInfo.InvariantCulture) ]
    | :? bool as value ->
        if value then
            [ Kebab.Option(string parameter.Name) ]
        else
            []
    | :? Anneal as shape -> [ Kebab.Option(string parameter.Name); Kebab.Of(string shape) ]
    | :? Cycle as cycle -> [ "--step-size-up"; string cycle.StepsUp; "--step-size-down"; string cycle.StepsDown ]
    | :? (int64[]) as values -> Kebab.Option(string parameter.Name) :: [ for value in values -> string value ]
    | :? (TriangularStage[]) as stages ->
        "--stages"
        :: [ for s in stages -> FormattableString.Invariant $"{s.BaseLr}:{s.MaxLr}:{s.StepSize}:{s.Steps}" ]
    | null -> []
    | whole -> [ Kebab.Option(string parameter.Name); string whole ]

let private steps =
    [ Int64.MinValue; -3L; 0L; 1L; 2L; 3L; 4L; 5L; 29L; 30L; 31L; 50L; 98L; 99L; 100L; Int64.MaxValue ]

let private same (expected: Func<int64, float>) (found: Func<int64, float>) name =
    for step in steps do
        Bits.equal (expected.Invoke step) (found.Invoke step) $"{name} at {step}"

let rows = TheoryData<string>([ for factory in factories -> string factory ])

[<Theory; MemberData("rows")>]
let ``what is written as options reaches its parameters, every one and no other`` (row: string) =
    let factory = factories |> Array.find (fun one -> string one = row)
    let parameters = factory.GetParameters()

    let entry, form =
        forms
        |> List.find (fun (_, form) ->
            form.Rate.Name = factory.Name
            || (not (isNull form.Momentum) && (nonNull form.Momentum).Name = factory.Name))

    let isMomentum = form.Rate.Name <> factory.Name

    let given =
        [
            entry.Name
            if entry.HasConventions then
                "--convention"
                form.Convention
            if isMomentum then
                "--momentum"
                // the learning rate must be buildable too
                for parameter in form.Rate.GetParameters() do
                    if parameters |> Array.forall (fun own -> own.Name <> parameter.Name) then
                        yield! arguments parameter
            for parameter in parameters do
                // an amplitude has a name on the command line, not a function
                if parameter.ParameterType = typeof<Func<int64, float>> then
                    yield! [ "--amplitude"; "harmonic" ]
                elif parameter.Name = "stepSize" then
                    yield! [ "--step-size"; "10" ]
                else
                    yield! arguments parameter
        ]

    let values =
        parameters
        |> Array.map (fun parameter ->
            if parameter.ParameterType = typeof<Func<int64, float>> then
                box (Amplitude.Harmonic(Cycle.Symmetric 4L))
            else
                Samples.argument parameter)

    let expected = factory.Invoke(null, values) |> nonNull :?> Func<int64, float>
    let chosen = PolicyReader.Read(Array.ofList given)
    same expected (if isMomentum then nonNull chosen.Momentum else chosen.Rate) row

/// Another value than the sample's for one parameter makes another schedule: no option is read and forgotten.
let private changed (parameter: ParameterInfo) =
    let option = Kebab.Option(string parameter.Name)

    match string parameter.Name, parameter.ParameterType with
    | "minLr", _ -> [ option; "0.0004" ]
    | "maxMomentum", _ -> [ option; "0.9" ]
    | "highMomentum", _ -> [ option; "0.95" ]
    | name, t when t = typeof<float> && not (name.Contains "div" || name.Contains "Div") -> [ option; "0.125" ]
    | _, t when t = typeof<Anneal> -> [ option; "linear" ]
    | _, t when t = typeof<bool> -> [ option ]
    | _ -> [ option; "7" ]

let optional =
    let data = TheoryData<string, string>()

    for _, form in forms do
        for struct (parameter, _) in form.Parameters do
            if parameter.HasDefaultValue then
                data.Add(form.Rate.Name, string parameter.Name)

    data

[<Theory; MemberData("optional")>]
let ``an option with a default changes the schedule when it is given`` (factory: string) (parameter: string) =
    let entry, form = forms |> List.find (fun (_, form) -> form.Rate.Name = factory)
    let index = Seq.findIndex (fun (one: PolicyForm) -> one.Rate.Name = factory) entry.Forms

    let struct (found, _) = form.Parameters |> Seq.find (fun struct (one, _) -> one.Name = parameter)

    let words = List.ofSeq (entry.Example index)
    let withMomentum = if entry.HasMomentum then [ "--momentum" ] else []
    // the example may give the option itself: then it is left out, to compare with the default
    let option = Kebab.Option parameter
    let at = List.tryFindIndex ((=) option) words

    let bare =
        match at with
        | Some i when found.ParameterType = typeof<bool> -> List.removeAt i words
        | Some i -> List.removeManyAt i 2 words
        | None -> words

    let plain = PolicyReader.Read(Array.ofList (bare @ withMomentum))
    let other = PolicyReader.Read(Array.ofList (bare @ withMomentum @ changed found))

    let values (policy: ChosenPolicy) =
        [
            for step in 0L .. entry.Steps / 97L .. entry.Steps do
                policy.Rate.Invoke step

                match policy.Momentum with
                | null -> ()
                | momentum -> momentum.Invoke step
        ]

    Assert.NotEqual<float list>(values plain, values other)

[<Fact>]
let ``every option of every policy is described, from the library's own documentation`` () =
    for entry in PolicyCatalog.All do
        for option in PolicyOptions.Of(entry).Options do
            Assert.True((string option.Description).Length > 10, $"{entry.Name} {option.Name}")

[<Fact>]
let ``every example is built, and its run shows more than one value`` () =
    for entry in PolicyCatalog.All do
        Assert.Equal(entry.Forms.Count, entry.Examples.Count)

        for i in 0 .. entry.Forms.Count - 1 do
            let chosen = PolicyReader.Read(entry.Example i)
            Assert.Equal(entry.Forms[i].Convention, chosen.Convention)
            let report = chosen.Rate.Check entry.Steps
            Assert.True(report.Least.Value.Value < report.Greatest.Value.Value, entry.Name)
