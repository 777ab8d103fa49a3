/// Whatever words follow a command, it ends with an exit code of its own and says in lines that fit a terminal what is wrong.
module Clr.Fuzz.CommandLines

open System
open System.Diagnostics
open System.IO
open System.Threading
open FsCheck
open FsCheck.FSharp
open Clr.Examples
open Clr.Examples.Policies
open Clr.Examples.Terminal

let private values =
    Gen.frequency
        [
            6, Gen.elements [ "0.001"; "0.006"; "0.1"; "1"; "2"; "10"; "100"; "0.5" ]
            3,
            Gen.elements
                [
                    "NaN"
                    "Infinity"
                    "-Infinity"
                    "-0"
                    "0"
                    "-1"
                    "5e-324"
                    "1.7976931348623157E+308"
                    "1e400"
                    "9223372036854775807"
                    "-9223372036854775808"
                    "99999999999999999999"
                    "2147483648"
                    "1,5"
                    "0x10"
                    "1_000"
                    "٣"
                    "ten"
                ]
            1, Gen.elements [ ""; " "; "-"; "--"; "+"; "@"; "@nothing"; "[diagram]"; "a:b:c:d"; "0.1:0.2:3:4"; "\"" ]
            1,
            Gen.elements [ "cos"; "linear"; "cosine"; "one-minus-sqrt"; "torch"; "fastai"; "paper"; "halving"; "sine" ]
        ]

let private own =
    Gen.elements
        [
            "--help"
            "-h"
            "-?"
            "--version"
            "--momentum"
            "--nothing"
            "--nothing=1"
            "-x"
            "/x"
            "--steps"
        ]

/// An option with its value, in one word or in two, or without one.
let private given option =
    Gen.frequency
        [
            6, values |> Gen.map (fun value -> [ option; value ])
            1, values |> Gen.map (fun value -> [ $"{option}={value}" ])
            1, Gen.constant [ option ]
            1, Gen.zip values values |> Gen.map (fun (one, other) -> [ option; one; other ])
        ]

let private options entry = [ for option in PolicyOptions.Of(entry).Options -> option.Name ]

/// A policy by its example, some options of which are given otherwise, or by any options of its own.
let private policy =
    Gen.elements (List.ofSeq PolicyCatalog.All)
    |> Gen.bind (fun entry ->
        let sound =
            Gen.choose (0, entry.Forms.Count - 1) |> Gen.map (fun form -> List.ofSeq (entry.Example form))

        let hostile =
            match options entry with
            | [] -> Gen.constant []
            | names -> Gen.elements names |> Gen.bind given |> Gen.listOf |> Gen.map (List.truncate 4 >> List.concat)

        Gen.frequency
            [
                3, sound
                4, Gen.map2 (@) sound hostile
                3, hostile |> Gen.map (fun words -> entry.Name :: words)
                1, Gen.map2 (@) sound (own |> Gen.map List.singleton)
                1, values |> Gen.map List.singleton
            ])

/// Few steps, or what is no number of steps: a long run would be slow, and no fault.
let private run =
    Gen.frequency
        [
            8, Gen.elements [ "1"; "2"; "3"; "50"; "200" ] |> Gen.map (fun steps -> [ "--steps"; steps ])
            2,
            Gen.elements [ "0"; "-1"; ""; "x"; "1e3"; "99999999999999999999" ]
            |> Gen.map (fun no -> [ "--steps"; no ])
            1, Gen.constant []
        ]

let private two = Gen.map2 (fun one other -> one @ [ "+" ] @ other) policy policy

let private pictures =
    Gen.elements
        [
            [ "--out"; "{}/picture.svg" ]
            [ "--out"; "{}/picture.png" ]
            [ "--out"; "{}/picture.txt" ]
            [ "--out"; "{}/nothing/picture.svg" ]
            [ "--out"; "" ]
            [ "--out"; "\u0000.svg" ]
            [ "--out"; "{}/.svg" ]
            []
        ]
    |> Gen.map2
        (@)
        (Gen.elements
            [
                []
                []
                [ "--width"; "200" ]
                [ "--width"; "199" ]
                [ "--width"; "10000" ]
                [ "--height"; "60" ]
                [ "--height"; "-1" ]
                [ "--width"; "x" ]
                [ "--title"; "" ]
                [ "--title"; "a\u0000b <&> \ud83d" ]
                [ "--dark" ]
            ])

/// Small trainings, and what is no training: a large one would be slow, and no fault.
let private trainings =
    let one option (words: string list) =
        Gen.frequency [ 3, Gen.constant []; 1, Gen.elements words |> Gen.map (fun word -> [ option; word ]) ]

    let always option words = Gen.elements words |> Gen.map (fun word -> [ option; word ])
    let no = [ "0"; "-1"; "x"; ""; "NaN"; "1e400"; "99999999999999999999" ]

    let line name parts =
        parts
        |> Gen.sequenceToList
        |> Gen.map (fun words -> name :: List.concat words @ [ "--out"; "{}/out" ])

    Gen.oneof
        [
            line
                "range-test"
                [
                    always "--points" ("50" :: "60" :: no)
                    always "--repeats" [ "1"; "0"; "x" ]
                    one "--lowest" ("1e-3" :: no)
                    one "--highest" ("1e-2" :: no)
                    one "--held-out" ("0" :: "10001" :: no)
                    one "--data" [ "{}"; "{}/nothing"; "" ]
                ]
            line "train" [ policy; Gen.elements ([ "1"; "3" ] @ no) |> Gen.map (fun steps -> [ "--steps"; steps ]) ]
            line
                "compare"
                [
                    Gen.elements [ [ "quadratic" ]; [ "nothing" ]; []; [ "cifar10" ]; [ "cifar10-tenth" ] ]
                    always "--only" [ "triangular"; "one-cycle"; "nothing"; "triangular,"; "" ]
                    one "--seeds" no
                    one "--shard" [ "1/1"; "2/1"; "0/0"; "x" ]
                    one "--target" [ "0.6"; "x" ]
                    one "--data" [ "{}"; "{}/nothing"; "" ]
                ]
        ]

let private commands =
    let after name (parts: Gen<string list> list) =
        parts |> Gen.sequenceToList |> Gen.map (fun words -> name :: List.concat words)

    Gen.frequency
        [
            1, after "policies" [ Gen.oneof [ policy; Gen.constant [] ] ]
            3,
            after
                "sample"
                [ policy; run; Gen.oneof [ Gen.constant []; values |> Gen.map (fun at -> [ "--from"; at ]) ] ]
            // a picture takes a hundred times as long as what the others print
            1, after "plot" [ Gen.oneof [ policy; two ]; run; pictures ]
            3, after "check" [ policy; run; Gen.oneof [ Gen.constant []; given "--fail-on" ] ]
            3, after "diff" [ Gen.oneof [ two; policy ]; run; Gen.oneof [ Gen.constant []; given "--tolerance" ] ]
            1, trainings
            1, after "" [ policy ] |> Gen.map List.tail
        ]
    |> Gen.zip own
    |> Gen.bind (fun (extra, words) ->
        Gen.frequency
            [
                12, Gen.constant words
                1, Gen.choose (0, words.Length) |> Gen.map (fun at -> List.insertAt at extra words)
            ])
    // a line of nothing would begin the tour
    |> Gen.where (fun words ->
        not words.IsEmpty
        && List.contains words.Head [ "policies"; "sample"; "plot"; "check"; "diff"; "range-test"; "train"; "compare" ])

let private complaint (words: string list) () =
    let folder = Directory.CreateTempSubdirectory "clr-fuzz-"

    try
        use output = new StringWriter()
        use error = new StringWriter()
        let arguments = [| for word in words -> word.Replace("{}", folder.FullName) |]
        let watch = Stopwatch.StartNew()
        let code = CommandLine.Run(arguments, Screen(output, false), error, CancellationToken.None)
        let said = error.ToString()
        let isSaid = said.Trim() <> ""
        let finds = List.contains words.Head [ "check"; "diff"; "range-test" ]

        [
            match code with
            | 0 -> ()
            | 2 -> ()
            | 3 when finds -> ()
            | _ -> $"ends with {code}: {said}"
            if isSaid <> (code = 1 || code = 2) then
                $"ends with {code} and says '{said}'"
            if watch.Elapsed > TimeSpan.FromSeconds 10.0 then
                $"takes {watch.Elapsed}"
            for line in said.ReplaceLineEndings("\n").Split '\n' do
                // a path or another word of the user's own is not broken
                if line.Length > 80 && line.Trim().Contains ' ' then
                    $"a line of {line.Length} columns: {line}"
        ]
        |> function
            | [] -> None
            | all -> Some(String.concat "\n  " all)
    finally
        folder.Delete true

let target =
    {
        Name = "command lines"
        Cases =
            commands
            |> Gen.map (fun words ->
                {
                    Text = String.concat " " [ for word in words -> $"'{word}'" ]
                    Complaint = complaint words
                })
    }
