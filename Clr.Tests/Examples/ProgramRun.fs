/// The program in this process, its output redirected: exit code, output, errors.
module Clr.Tests.Examples.ProgramRun

open System
open System.IO
open System.Threading
open Clr.Examples
open Clr.Examples.Terminal

/// With an output of the test's, and something that may interrupt it.
let runTo (cancellation: CancellationToken) (output: TextWriter) (arguments: string seq) =
    use error = new StringWriter()
    let code = CommandLine.Run(Array.ofSeq arguments, Screen(output, false), error, cancellation)
    code, error.ToString()

let run arguments =
    use output = new StringWriter()
    let code, error = runTo CancellationToken.None output arguments
    code, output.ToString(), error

/// The command lines that the help of a command ends with, as words.
let examples command =
    let _, output, _ = run [ command; "--help" ]
    let help = output.ReplaceLineEndings "\n"

    help.Substring(help.IndexOf "Example").Replace("\\\n", "").Split '\n'
    |> Array.filter (fun line -> line.StartsWith $"  {command}")
    |> Array.map (fun line -> line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
