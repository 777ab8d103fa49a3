// Prints Stryker's report as the two tables of docs/mutation.md: dotnet fsi report.fsx mutation-report.json
open System
open System.IO
open System.Text.Json

type Mutant =
    {
        Folder: string
        File: string
        Line: int
        Status: string
        Before: string
        After: string
    }

/// In one line of a table, cut where it is long.
let cell (text: string) =
    let line = String.Join(" ", text.Split([| ' '; '\n'; '\r' |], StringSplitOptions.RemoveEmptyEntries))

    let line =
        if line.Length > 90 then
            line.Substring(0, 87) + "..."
        else
            line

    $"""`{line.Replace("|", "\\|")}`"""

/// What a mutant replaces, from the source in the report.
let original (source: string) (location: JsonElement) =
    let lines = source.Split '\n'
    let place (name: string) (part: string) = location.GetProperty(name).GetProperty(part).GetInt32() - 1
    let first, last = place "start" "line", place "end" "line"
    let text = String.Join("\n", lines[first..last])
    let tail = lines[last].Length - place "end" "column"
    text.Substring(place "start" "column", text.Length - place "start" "column" - tail)

let mutants =
    let report = JsonDocument.Parse(File.ReadAllText fsi.CommandLineArgs[1])

    [
        for file in report.RootElement.GetProperty("files").EnumerateObject() do
            let path = file.Name.Replace('\\', '/')
            let path = path.Substring(path.LastIndexOf "Clr.Core/" + "Clr.Core/".Length)
            let source = file.Value.GetProperty("source").GetString() |> string

            for mutant in file.Value.GetProperty("mutants").EnumerateArray() do
                let location = mutant.GetProperty "location"

                {
                    Folder =
                        if path.Contains '/' then
                            path.Split('/')[0]
                        else
                            "Cycle, Guard"
                    File = path
                    Line = location.GetProperty("start").GetProperty("line").GetInt32()
                    Status = mutant.GetProperty("status").GetString() |> string
                    Before = original source location
                    After = mutant.GetProperty("replacement").GetString() |> string
                }
    ]
    |> List.filter (fun mutant -> mutant.Status <> "Ignored")

let row (name: string) (mutants: Mutant list) =
    let count status = mutants |> List.filter (fun mutant -> mutant.Status = status) |> List.length
    let killed, timeout, survived = count "Killed", count "Timeout", count "Survived"
    let uncovered, broken = count "NoCoverage", count "CompileError"
    // its runner lost them: see docs/mutation.md
    let lost = count "Pending" + count "RuntimeError"
    let tested = killed + timeout + survived + uncovered

    if tested > 0 then
        let score = (100.0 * float (killed + timeout) / float tested).ToString "0.0"
        printfn $"| {name} | {killed} | {timeout} | {survived} | {uncovered} | {lost} | {broken} | {score} %% |"

printfn "| folder | killed | timed out | survived | not covered | not judged | do not compile | score |"
printfn "|---|---|---|---|---|---|---|---|"

for folder, within in mutants |> List.groupBy _.Folder |> List.sortBy fst do
    row folder within

row "**together**" mutants

printfn "\n| file | line | mutation | |"
printfn "|---|---|---|---|"

let unnoticed =
    dict
        [
            "Survived", "survived"
            "NoCoverage", "not covered"
            "Pending", "not judged"
            "RuntimeError", "not judged"
        ]

for mutant in mutants |> List.sortBy (fun mutant -> mutant.File, mutant.Line) do
    match unnoticed.TryGetValue mutant.Status with
    | true, how -> printfn $"| {mutant.File} | {mutant.Line} | {cell mutant.Before} to {cell mutant.After} | {how} |"
    | _ -> ()
