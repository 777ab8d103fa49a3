/// Small files in CIFAR-10's form, for the tests of its reader and of what trains on it.
module Clr.Tests.Examples.CifarFiles

open System
open System.IO

let records = 20

/// A record's label and pixels, all given by its number and the file's.
let record file number =
    let label = byte ((file + number) % 10)
    Array.append [| label |] (Array.init 3072 (fun i -> byte ((file * 31 + number * 7 + i) % 256)))

let private write (folder: string) name count file =
    File.WriteAllBytes(Path.Combine(folder, name), Array.collect (record file) [| 0 .. count - 1 |])

/// Runs a test in a folder that holds all six files, of so many records each.
let ofRecords count (act: string -> 'T) =
    Clr.Tests.TempFolder.inFolder (fun folder ->
        for i in 1..5 do
            write folder $"data_batch_{i}.bin" count i

        write folder "test_batch.bin" count 6
        act folder)

/// Runs a test in a folder that holds all six files.
let inFolder (act: string -> unit) = ofRecords records act
