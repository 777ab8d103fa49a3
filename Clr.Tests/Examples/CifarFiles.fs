/// Small files in CIFAR-10's form, for the tests of its reader.
module Clr.Tests.Examples.CifarFiles

open System
open System.IO

let records = 20

/// A record's label and pixels, all given by its number and the file's.
let record file number =
    let label = byte ((file + number) % 10)
    Array.append [| label |] (Array.init 3072 (fun i -> byte ((file * 31 + number * 7 + i) % 256)))

let write (folder: string) name file =
    File.WriteAllBytes(Path.Combine(folder, name), Array.collect (record file) [| 0 .. records - 1 |])

/// Runs a test in a folder that holds all six files.
let inFolder (act: string -> unit) =
    Clr.Tests.TempFolder.inFolder (fun folder ->
        for i in 1..5 do
            write folder $"data_batch_{i}.bin" i

        write folder "test_batch.bin" 6
        act folder)
