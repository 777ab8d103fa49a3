/// Values of C# and of F# as one text, so that a C# record and the F# record made of it can be compared field by field.
module Clr.Tests.FSharp.SameText

open System
open System.Collections
open System.Reflection
open Microsoft.FSharp.Reflection
open Clr.Tests

let private isOption (t: Type) = t.IsGenericType && t.GetGenericTypeDefinition() = typedefof<_ option>

let private isRecord (t: Type) =
    FSharpType.IsRecord t
    || not (isNull (t.GetMethod "<Clone>$"))
    || (t.IsValueType && t.Namespace = "Clr")

let rec of' (value: obj | null) : string =
    match value with
    | null -> "none"
    // The F# side says None where C# has NaN for "no value".
    | :? float as number when Double.IsNaN number -> "none"
    | :? float as number -> Bits.text number
    | :? string as text -> $"\"{text}\""
    | :? exn as error -> $"{error.GetType().Name}: {error.Message}"
    | :? Enum as choice -> string choice
    | found when isOption (found.GetType()) ->
        FSharpValue.GetUnionFields(found, found.GetType()) |> snd |> Array.head |> of'
    | :? IEnumerable as items -> "[" + String.concat "; " (Seq.map of' (Seq.cast<obj> items)) + "]"
    | found when FSharpType.IsUnion(found.GetType()) ->
        let case, fields = FSharpValue.GetUnionFields(found, found.GetType())
        String.concat " " (case.Name :: [ for field in fields -> of' field ])
    | found when isRecord (found.GetType()) -> record found
    | found -> string found

/// The public properties of a record by name; Text stands for what C# gives by ToString.
and private record found =
    let properties = found.GetType().GetProperties(BindingFlags.Public ||| BindingFlags.Instance)

    let texts =
        [
            for property in properties do
                if property.Name <> "Text" then
                    $"{property.Name} = {of' (property.GetValue found)}"
        ]

    "{ " + String.concat "; " (List.sort texts) + " }"
