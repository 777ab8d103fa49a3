/// Runs an F# script as a user would, against the assemblies of this build.
module Clr.Tests.Script

open System
open System.Diagnostics
open System.IO
open System.Text.RegularExpressions

/// The folder of the solution.
let root =
    let rec up (folder: DirectoryInfo) =
        if File.Exists(Path.Combine(folder.FullName, "Clr.sln")) then
            folder.FullName
        else
            match folder.Parent with
            | null -> failwith "The tests must run from within the repository, but no folder above them holds Clr.sln."
            | parent -> up parent

    up (DirectoryInfo AppContext.BaseDirectory)

/// Runs F# Interactive, for two minutes at most: its exit code, what it prints and what it complains of.
let private interactive (arguments: string list) (input: string) =
    let start =
        ProcessStartInfo(
            "dotnet",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        )

    for argument in [ "fsi"; "--quiet"; "--nologo"; $"--lib:{AppContext.BaseDirectory}"; yield! arguments ] do
        start.ArgumentList.Add argument

    use script = Process.Start start |> nonNull
    let errors = script.StandardError.ReadToEndAsync()
    let output = script.StandardOutput.ReadToEndAsync()
    script.StandardInput.Write input
    script.StandardInput.Close()

    if not (script.WaitForExit(TimeSpan.FromMinutes 2.0)) then
        script.Kill(true)
        failwith $"{arguments} took longer than two minutes."

    script.ExitCode, output.Result, errors.Result

/// What the script prints; fails with what it complains of, if it fails.
let run (path: string) =
    match interactive [ path ] "" with
    | 0, output, _ -> output
    | code, output, errors -> failwith $"{path} ended with {code}: {errors}{output}"

/// The compiler's errors in lines that are entered one after the other, each with the number of its line, from 1: a line that
/// it refuses does not keep the next from being looked at, as in a script it would.
let refusals (lines: string list) =
    let _, output, errors = interactive [] (String.concat ";;\n" lines + ";;\n")

    [
        for line in (output + errors).Split '\n' do
            let at = Regex.Match(line, @"stdin\((\d+),\d+\): error (FS\d+: .*)")

            if at.Success then
                int at.Groups[1].Value, at.Groups[2].Value
    ]
