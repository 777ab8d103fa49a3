/// Learning rates (and momenta) that other libraries print, read from vectors.json: one case a line, with the library and
/// version it came from as `source` and the arguments it was given as `parameters`.
module Clr.Tests.Conformance.Vectors

open System
open System.Reflection
open System.Text.Json
open Xunit
open Clr.Tests.Bits

type Case =
    {
        Name: string
        Source: string
        Parameters: JsonElement
        Steps: int64[]
        Lr: float[]
        Momentum: float[] option
    }

    /// A number among the parameters.
    member case.Number(name: string) = case.Parameters.GetProperty(name).GetDouble()

    /// A whole number among the parameters, also where it is written as 2000.0.
    member case.StepsOf(name: string) = int64 (case.Number name)

    /// A word among the parameters.
    member case.Text(name: string) = case.Parameters.GetProperty(name).GetString() |> string

    /// A truth value among the parameters.
    member case.Flag(name: string) = case.Parameters.GetProperty(name).GetBoolean()

    /// Whether there is a parameter of that name.
    member case.Has(name: string) = fst (case.Parameters.TryGetProperty name)

let private read (line: JsonElement) =
    let numbers (name: string) = [| for value in line.GetProperty(name).EnumerateArray() -> value.GetDouble() |]

    {
        Name = line.GetProperty("case").GetString() |> string
        Source = line.GetProperty("source").GetString() |> string
        Parameters = line.GetProperty "parameters"
        Steps = [| for step in line.GetProperty("step").EnumerateArray() -> step.GetInt64() |]
        Lr = numbers "lr"
        Momentum =
            match line.TryGetProperty "momentum" with
            | true, _ -> Some(numbers "momentum")
            | _ -> None
    }

let private all =
    lazy
        (use stream = Assembly.GetExecutingAssembly().GetManifestResourceStream "vectors.json" |> nonNull
         use document = JsonDocument.Parse stream

         document.RootElement.Clone().EnumerateArray()
         |> Seq.map read
         |> Seq.map (fun case -> case.Name, case)
         |> dict)

/// The case of that name.
let case name = all.Value[name]

/// The names of all cases that start so.
let names (start: string) =
    all.Value.Keys
    |> Seq.filter (fun name -> name.StartsWith(start, StringComparison.Ordinal))
    |> Seq.toList

/// Every number of a case, to a tolerance. The case must not be empty.
let agrees (steps: int64[]) (expected: float[]) tolerance (schedule: Func<int64, float>) =
    Assert.NotEmpty steps
    Assert.Equal(steps.Length, expected.Length)
    Array.iter2 (fun step value -> within tolerance value (schedule.Invoke step) $"step {step}") steps expected
