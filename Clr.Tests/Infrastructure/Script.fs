/// Runs an F# script as a user would, against the assemblies of this build.
module Clr.Tests.Script

open System
open System.Diagnostics
open System.IO

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

/// What the script prints; fails with what it complains of, if it fails or takes longer than two minutes.
let run (path: string) =
    let start = ProcessStartInfo("dotnet", RedirectStandardOutput = true, RedirectStandardError = true)

    for argument in [ "fsi"; "--quiet"; $"--lib:{AppContext.BaseDirectory}"; path ] do
        start.ArgumentList.Add argument

    use script = Process.Start start |> nonNull
    let errors = script.StandardError.ReadToEndAsync()
    let output = script.StandardOutput.ReadToEndAsync()

    if not (script.WaitForExit(TimeSpan.FromMinutes 2.0)) then
        script.Kill(true)
        failwith $"{path} took longer than two minutes."

    if script.ExitCode <> 0 then
        failwith $"{path} ended with {script.ExitCode}: {errors.Result}{output.Result}"

    output.Result
