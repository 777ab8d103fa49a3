/// This program as a process of its own, to be killed, or to be one of several; see Program.fs for what it can be asked.
module Clr.Tests.Child

open System
open System.Diagnostics
open System.Reflection

/// Any program of ours.
let startOf (program: Assembly) (arguments: string list) =
    let start = ProcessStartInfo("dotnet", RedirectStandardOutput = true)

    for argument in program.Location :: arguments do
        start.ArgumentList.Add argument

    Process.Start start |> nonNull

let start (arguments: string list) = startOf (Assembly.GetExecutingAssembly()) arguments

/// A stop signal, handled as Ctrl-C is. Not Ctrl-C's own: a process that a shell started in the background ignores that, and
/// so do all that it starts.
let stop (child: Process) =
    use kill = Process.Start("kill", [| "-TERM"; string child.Id |])
    kill.WaitForExit()

/// Waits until the child has used so much of a processor: how far it is then does not depend on how busy the machine is.
let worked (seconds: float) (child: Process) =
    while not child.HasExited && child.TotalProcessorTime < TimeSpan.FromSeconds seconds do
        Threading.Thread.Sleep 20
        child.Refresh()

/// What a process prints until it ends.
let output (child: Process) =
    let output = child.StandardOutput.ReadToEnd()
    child.WaitForExit()
    output
