namespace Clr.Fuzz

open System
open System.Threading.Tasks
open FsCheck
open FsCheck.FSharp

/// Something hostile to do to the library, as a text to see it by, and what is wrong with what came of it.
type Case = { Text: string; Complaint: unit -> string option }

/// A part of the library, and how it is attacked.
type Target = { Name: string; Cases: Gen<Case> }

module Fuzz =

    /// SplitMix's own increment: with a small one, neighbouring seeds would draw from the same stream.
    [<Literal>]
    let private Gamma = 0x9E3779B97F4A7C15UL

    let private limit = TimeSpan.FromSeconds 30.0

    /// What makes a failure happen again.
    let replay (seed: uint64) = $"CLR_REPLAY={seed},{Gamma}"

    /// The case that a seed draws, or why it could not even be drawn.
    let private act target (seed: uint64) =
        let text = ref "not drawn yet"

        let work =
            Task.Run(fun () ->
                let case = target.Cases |> Gen.sampleWithSeed (Rnd(seed, Gamma)) 30 1 |> Array.head
                text.Value <- case.Text
                case.Complaint())

        let complaint =
            try
                if work.Wait limit then
                    work.Result
                else
                    Some $"did not end within {limit.TotalSeconds} s"
            with :? AggregateException as wrapped ->
                Some $"threw {wrapped.InnerException}"

        text.Value, complaint

    /// What is wrong with the case of a seed, with the line that repeats it; nothing where all is well.
    let findings target seed =
        match act target seed with
        | _, None -> None
        | text, Some complaint ->
            let line = text.ReplaceLineEndings " "
            Some $"{target.Name} ({replay seed})\n  {line}\n  {complaint}"
