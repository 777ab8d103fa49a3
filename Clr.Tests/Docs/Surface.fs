/// What the C# libraries offer, each member with its documentation.
module Clr.Tests.Docs.Surface

open System
open System.Reflection
open System.Xml.Linq
open Clr
open Clr.Tests.Documentation

let core, torch, plot =
    typeof<Cycle>.Assembly, typeof<Clr.Torch.Scheduler>.Assembly, typeof<Clr.Plot.Picture>.Assembly

let documentation = dict (List.collect entries [ core; torch; plot ])

/// The members that somebody wrote, by their ids.
let membersOf (libraries: Assembly list) =
    dict
        [
            for library in libraries do
                for owner in library.GetExportedTypes() do
                    for one in written owner do
                        id one, one
        ]

let all = membersOf [ core; torch; plot ]

let private attribute (name: string) (one: XElement) =
    one.Attribute(XName.Get name) |> Option.ofObj |> Option.map _.Value

/// What somebody reads: names that are referred to stand in the text.
let rec words (node: XNode) : string =
    match node with
    | :? XText as text -> text.Value
    | :? XElement as one ->
        [ "name"; "cref"; "langword" ]
        |> List.tryPick (fun name -> if one.IsEmpty then attribute name one else None)
        |> Option.defaultWith (fun () -> one.Nodes() |> Seq.map words |> String.Concat)
    | _ -> ""

/// The refusals of a member: the exception's name, and when it is thrown.
let refusals (entry: XElement) =
    [
        for one in elements "exception" entry do
            ((attribute "cref" one).Value.Split('.') |> Array.last), words one
    ]
