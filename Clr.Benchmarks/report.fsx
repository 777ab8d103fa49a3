// Prints what BenchmarkDotNet measured as the tables of docs/benchmarks.md: dotnet fsi report.fsx REPORT.json
open System
open System.IO
open System.Text.Json

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
                Parameters = text one "Parameters"
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
        $"{ns:N3} ns"
    else
        $"{ns / 1000.0:N1} us"

for name, group in rows |> List.groupBy _.Type do
    printfn $"\n## {name}\n\n| | mean | SD | median | ratio | allocated |\n|---|--:|--:|--:|--:|--:|"

    // the first of those with the same parameters is what the others are compared with
    for parameters, group in group |> List.groupBy _.Parameters do
        let first = List.head group

        for row in group do
            let name =
                if parameters = "" then
                    row.Method
                else
                    $"{row.Method} ({parameters})"

            printfn
                $"| {name} | {time row.Mean} | {time row.Deviation} | {time row.Median} | {row.Mean / first.Mean:N3} | {row.Bytes:N0} B |"
