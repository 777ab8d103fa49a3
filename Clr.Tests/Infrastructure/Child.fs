/// This program as a process of its own, to be killed, or to be one of several; see Program.fs for what it can be asked.
module Clr.Tests.Child

open System.Diagnostics
open System.Reflection

/// Any program of ours.
let startOf (program: Assembly) (arguments: string list) =
    let start = ProcessStartInfo("dotnet", RedirectStandardOutput = true)

    for argument in program.Location :: arguments do
        start.ArgumentList.Add argument

    Process.Start start |> nonNull

let start (arguments: string list) = startOf (Assembly.GetExecutingAssembly()) arguments

/// What Ctrl-C sends.
let interrupt (child: Process) =
    use kill = Process.Start("kill", [| "-INT"; string child.Id |])
    kill.WaitForExit()

/// What a process prints until it ends.
let output (child: Process) =
    let output = child.StandardOutput.ReadToEnd()
    child.WaitForExit()
    output
