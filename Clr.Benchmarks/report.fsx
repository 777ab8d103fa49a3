// Prints what BenchmarkDotNet measured as the tables of docs/benchmarks.md: dotnet fsi report.fsx REPORT.json
open System
open System.IO
open System.Text.Json
open System.Text.RegularExpressions

type Row =
    {
        Type: string
        Method: string
        Parameters: string
        Mean: float
        Deviation: float
        Median: float
        Bytes: float
    }

let document = JsonDocument.Parse(File.ReadAllText fsi.CommandLineArgs[1])

let text (element: JsonElement) (name: string) =
    element.GetProperty(name).GetString() |> Option.ofObj |> Option.defaultValue ""

let rows =
    [
        for one in document.RootElement.GetProperty("Benchmarks").EnumerateArray() do
            let statistics = one.GetProperty "Statistics"

            {
                Type = text one "Type"
                Method = text one "Method"
                // of the full name: the other is cut where it is long, and no two policies may look alike
                Parameters = Regex.Match(text one "FullName", @"\((.*)\)$").Groups[1].Value.Replace("\"", "")
                Mean = statistics.GetProperty("Mean").GetDouble()
                Deviation = statistics.GetProperty("StandardDeviation").GetDouble()
                Median = statistics.GetProperty("Median").GetDouble()
                Bytes = one.GetProperty("Memory").GetProperty("BytesAllocatedPerOperation").GetDouble()
            }
    ]

let host = document.RootElement.GetProperty "HostEnvironmentInfo"

printfn
    $"""BenchmarkDotNet {text host "BenchmarkDotNetVersion"}, {text host "OsVersion"}, {text host "ProcessorName"}, {text host "RuntimeVersion"}"""

let time (ns: float) =
    if ns < 10_000.0 then
        $"{ns:N2} ns"
    else
        $"{ns / 1000.0:N1} us"

/// A class marks one method as the one that the others are compared with, and has it first.
let hasBaseline name = File.ReadAllText(Path.Combine(__SOURCE_DIRECTORY__, $"{name}.cs")).Contains "Baseline = true"

/// "Pieces: 10" as "Pieces" and "10".
let parameter (row: Row) =
    match row.Parameters.Split ": " with
    | [| name; value |] -> name, value
    | _ -> "", row.Parameters

let ratio (row: Row) (first: Row) =
    let ratio = row.Mean / first.Mean
    if ratio < 0.01 then $"{ratio:F5}" else $"{ratio:N2}"

let line cells = printfn $"""| {String.concat " | " cells} |"""

let header columns =
    line columns
    line [ for column in columns -> if column = List.head columns then "---" else "--:" ]

/// Two methods, side by side for each value of the parameter.
let pairs (group: Row list list) =
    let first, second = group.Head[0], group.Head[1]
    header [ fst (parameter first); first.Method; "SD"; second.Method; "SD"; "ratio"; "allocated" ]

    for pair in group |> List.sortBy _.Head.Parameters do
        let first, second = pair[0], pair[1]

        line
            [
                snd (parameter first)
                for one in pair do
                    time one.Mean
                    time one.Deviation
                ratio second first
                $"{first.Bytes:N0} B, {second.Bytes:N0} B"
            ]

/// A line for each method and value of the parameter.
let list isCompared (group: Row list list) =
    let hasParameter = group.Head.Head.Parameters <> ""

    header
        [
            "method"
            if hasParameter then
                fst (parameter group.Head.Head)
            "mean"
            "SD"
            "median"
            if isCompared then
                "ratio"
            "allocated"
        ]

    for rows in group do
        for row in rows do
            line
                [
                    row.Method
                    if hasParameter then
                        snd (parameter row)
                    time row.Mean
                    time row.Deviation
                    time row.Median
                    if isCompared then
                        ratio row rows.Head
                    $"{row.Bytes:N0} B"
                ]

for name, group in rows |> List.groupBy _.Type do
    let byParameter = group |> List.groupBy _.Parameters |> List.map snd
    printfn $"\n## {name}\n"

    if byParameter.Length > 1 && byParameter |> List.forall (fun rows -> rows.Length = 2) then
        pairs byParameter
    else
        list (hasBaseline name) byParameter
