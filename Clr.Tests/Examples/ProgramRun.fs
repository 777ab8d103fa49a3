/// The program in this process, its output redirected: exit code, output, errors.
module Clr.Tests.Examples.ProgramRun

open System
open System.IO
open System.Threading
open Xunit
open Clr.Examples
open Clr.Examples.Terminal

/// With an output of the test's, and something that may interrupt it: the exit code, and the lines on the error output, which
/// fit a terminal.
let lines (cancellation: CancellationToken) (output: TextWriter) (arguments: string seq) =
    use error = new StringWriter()
    let code = CommandLine.Run(Array.ofSeq arguments, Screen(output, false), error, cancellation)
    let lines = error.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split '\n'

    for line in lines do
        // a word of the user's own, such as a path, is not broken
        Assert.True(line.Length <= 80 || not (line.Contains ' '), $"wider than 80 columns: {line}")

    code, List.ofArray lines

/// The same with the message in one piece.
let runTo cancellation output arguments =
    let code, lines = lines cancellation output arguments
    code, String.concat " " lines

let run arguments =
    use output = new StringWriter()
    let code, error = runTo CancellationToken.None output arguments
    code, output.ToString(), error

/// The same with plain line ends, and nothing around the message.
let plain (arguments: string seq) =
    let code, output, error = run arguments
    code, output.ReplaceLineEndings "\n", error.Trim()

/// The same of arguments as one writes them.
let line (text: string) = plain (text.Split(' ', StringSplitOptions.RemoveEmptyEntries))

/// The command lines that the help of a command ends with, as words.
let examples command =
    let _, output, _ = run [ command; "--help" ]
    let help = output.ReplaceLineEndings "\n"

    help.Substring(help.IndexOf "Example").Replace("\\\n", "").Split '\n'
    |> Array.filter (fun line -> line.StartsWith $"  {command}")
    |> Array.map (fun line -> line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
