/// `.ci/fuzz [MINUTES]`: attacks the library until the time is up and says what it found; exit code 1 where that is anything.
/// CLR_REPLAY=seed,gamma does the cases of one seed again.
module Clr.Fuzz.Program

open System
open System.Collections.Generic
open System.Diagnostics

/// With the cases of a round, so that each gets about as much of the time.
let private targets =
    [ Factories.target, 8; Makers.target, 8; Documents.target, 1; CommandLines.target, 4 ]

let private casesARound = targets |> List.sumBy snd |> uint64

/// Counts alike what differs in numbers only, so that one fault is told once.
let private alike (finding: string) =
    let complaint = (finding.Split '\n')[2]
    String.filter (Char.IsDigit >> not) (complaint.Substring(0, min 60 complaint.Length))

let private report (found: HashSet<string>) finding =
    if found.Add(alike finding) then
        printfn "FOUND in %s" finding

let private run (minutes: float) =
    let first = uint64 (Random.Shared.NextInt64())
    printfn $"seeds from {first} on, for {minutes} minutes"
    let found = HashSet<string>()
    let watch = Stopwatch.StartNew()
    let mutable seed = first

    let mutable told = watch.Elapsed

    while watch.Elapsed < TimeSpan.FromMinutes minutes do
        for target, cases in targets do
            for _ in 1..cases do
                Fuzz.findings target seed |> Option.iter (report found)
                seed <- seed + 1UL

        if watch.Elapsed - told > TimeSpan.FromMinutes 1.0 then
            told <- watch.Elapsed
            printfn $"{seed - first} cases, {found.Count} findings"

    let rounds = (seed - first) / casesARound

    for target, cases in targets do
        printfn $"{rounds * uint64 cases} cases of {target.Name}"

    printfn $"{found.Count} findings"
    found.Count

[<EntryPoint>]
let main arguments =
    match Environment.GetEnvironmentVariable "CLR_REPLAY" |> Option.ofObj, arguments with
    | Some text, _ when text <> "" ->
        match UInt64.TryParse(text.Split(',')[0]) with
        | true, seed ->
            let all = targets |> List.choose (fun (target, _) -> Fuzz.findings target seed)
            all |> List.iter (printfn "FOUND in %s")
            printfn $"seed {seed}: {all.Length} findings"
            min 1 all.Length
        | _ ->
            eprintfn $"CLR_REPLAY must be a seed, as a finding prints it, but was '{text}'."
            2
    | _, [||] -> min 1 (run 5.0)
    | _, [| minutes |] ->
        match Double.TryParse minutes with
        | true, minutes when minutes > 0.0 -> min 1 (run minutes)
        | _ ->
            eprintfn $"MINUTES must be a number above 0, but was '{minutes}'. Give none for five."
            2
    | _ ->
        eprintfn "One argument is taken, the number of MINUTES. Give none for five."
        2
