/// What a disk, a copy or a hand may do to a document. Places are shares of its length, so that one mutation fits any.
module Clr.Fuzz.Mutations

open System
open System.Text
open System.Text.RegularExpressions
open FsCheck.FSharp

type Mutation =
    | Flip of place: float * bit: int
    | Cut of place: float
    | Insert of place: float * bytes: byte[]
    | Remove of place: float * length: int
    /// Two numbers change places.
    | Swap of first: float * second: float
    | Number of place: float * text: string
    | Empty

let private place = Gen.choose (0, 9999) |> Gen.map (fun n -> float n / 10000.0)

let private numbers =
    Gen.elements
        [
            "0"
            "-1"
            "1e400"
            "NaN"
            "9223372036854775807"
            "-9223372036854775808"
            "99999999999999999999"
            "0.5"
            "null"
            "{}"
            "\"\""
            "\"\\u0000\""
        ]

let private texts =
    Gen.elements [ "{"; "\""; "\u0000"; "\\u0000"; "\uFEFF"; "}"; ","; "[[[["; "é"; "\ud800"; "9"; "\n" ]

let private mutation =
    Gen.frequency
        [
            4, Gen.map2 (fun at bit -> Flip(at, bit)) place (Gen.choose (0, 7))
            2, Gen.map Cut place
            2, Gen.map2 (fun at (text: string) -> Insert(at, Encoding.UTF8.GetBytes text)) place texts
            2, Gen.map2 (fun at length -> Remove(at, length)) place (Gen.choose (1, 40))
            3, Gen.map2 (fun one other -> Swap(one, other)) place place
            3, Gen.map2 (fun at text -> Number(at, text)) place numbers
            1, Gen.constant Empty
        ]

let several = Gen.choose (1, 3) |> Gen.bind (fun count -> Gen.listOfLength count mutation)

// one byte a character, so that any document can be searched for numbers and comes back as it was
let private ofBytes (bytes: byte[]) = Encoding.Latin1.GetString bytes

let private toBytes (text: string) = Encoding.Latin1.GetBytes text

let private numbersIn (bytes: byte[]) = Regex.Matches(ofBytes bytes, @"-?\d+(\.\d+)?([eE][+-]?\d+)?") |> Array.ofSeq

let private replace (found: Match) (by: string) (bytes: byte[]) =
    let text = ofBytes bytes
    toBytes (text.Substring(0, found.Index) + by + text.Substring(found.Index + found.Length))

let private at place length = int (place * float length)

let private apply (bytes: byte[]) mutation =
    let all = numbersIn bytes

    match mutation with
    | Empty -> [||]
    | _ when bytes.Length = 0 -> bytes
    | Flip(place, bit) ->
        let at = at place bytes.Length
        bytes |> Array.mapi (fun i one -> if i = at then one ^^^ (1uy <<< bit) else one)
    | Cut place -> Array.truncate (at place bytes.Length) bytes
    | Insert(place, inserted) -> Array.insertManyAt (at place bytes.Length) inserted bytes
    | Remove(place, length) ->
        let at = at place bytes.Length
        Array.removeManyAt at (min length (bytes.Length - at)) bytes
    | Swap _
    | Number _ when all.Length = 0 -> bytes
    | Swap(one, other) ->
        let i, j = at one all.Length, at other all.Length
        let first, last = all[min i j], all[max i j]

        if i = j then
            bytes
        else
            // the later one first, so that the place of the other still holds
            bytes |> replace last first.Value |> replace first last.Value
    | Number(place, text) -> bytes |> replace all[at place all.Length] text

let mutate (mutations: Mutation list) bytes = List.fold apply bytes mutations
