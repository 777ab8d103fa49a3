/// What .ci/fuzz has found in the reader of histories, each once more.
module Clr.Tests.Torch.HistoryDamageTests

open System
open System.IO
open Clr
open Clr.Torch
open Clr.Tests.Torch.Optimizers
open TorchSharp
open Xunit

/// The bytes of a history whose number of columns, or whose first length of a text, is another.
let private refusal (change: byte[] -> byte[]) =
    use weight = weight ()
    let scheduler = Scheduler(torch.optim.SGD([ weight ], 0.7), learningRate = Ramp.Constant 0.1)
    let history = History(scheduler, "loss")
    history.Record 1.0
    use saved = new MemoryStream()
    history.Save saved
    use damaged = new MemoryStream(change (saved.ToArray()))
    let message = Assert.Throws<InvalidDataException>(fun () -> history.Restore damaged).Message
    Assert.Equal(1, history.Count)
    message

/// Where the number of columns stands: after the format with its length, the version and the limit of rows.
let private columns = 1 + "Clr.Torch.History".Length + 4 + 4

[<Theory>]
[<InlineData(0, "it had the columns , and this one has the columns lr, loss")>]
[<InlineData(2_000_000_000, "cut off or damaged")>]
let ``another number of columns is refused without memory for so many`` (count: int, expected: string) =
    let before = GC.GetAllocatedBytesForCurrentThread()

    let message =
        refusal (fun bytes ->
            (BitConverter.GetBytes count).CopyTo(bytes, columns)
            bytes)

    Assert.Contains(expected, message)
    Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0L, 10_000_000L)

[<Fact>]
let ``a text of a length below 0 is damage, and no error of a disk`` () =
    let negative = [| 0xFFuy; 0xFFuy; 0xFFuy; 0xFFuy; 0x0Fuy |]

    for at in [ 0; columns + 4 ] do
        let message = refusal (fun bytes -> Array.concat [ Array.truncate at bytes; negative; bytes ])
        Assert.Contains("cut off or damaged", message)
