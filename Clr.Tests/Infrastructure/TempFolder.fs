/// Folders that are gone after the test.
module Clr.Tests.TempFolder

open System.IO

/// Runs a test in an empty folder of its own.
let inFolder (act: string -> 'T) =
    let folder = Directory.CreateTempSubdirectory "clr-tests-"

    try
        act folder.FullName
    finally
        folder.Delete true
