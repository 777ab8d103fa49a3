/// This program as a process of its own, to be killed, or to be one of several; see Program.fs for what it can be asked.
module Clr.Tests.Child

open System.Diagnostics
open System.Reflection

let start (arguments: string list) =
    let start = ProcessStartInfo("dotnet", RedirectStandardOutput = true)

    for argument in Assembly.GetExecutingAssembly().Location :: arguments do
        start.ArgumentList.Add argument

    Process.Start start |> nonNull

/// What a process prints until it ends.
let output (child: Process) =
    let output = child.StandardOutput.ReadToEnd()
    child.WaitForExit()
    output
