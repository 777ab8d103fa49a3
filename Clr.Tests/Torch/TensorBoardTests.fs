/// Event files are read back by the format itself: length, masked CRC-32C of the length, an Event message, masked CRC-32C of it.
module Clr.Tests.Torch.TensorBoardTests

open System
open System.IO
open System.Numerics
open System.Text
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Torch.Optimizers
open Clr.Tests.TempFolder

let private maskedCrc (bytes: byte[]) =
    let crc =
        ~~~(bytes |> Array.fold (fun crc (one: byte) -> BitOperations.Crc32C(crc, one)) UInt32.MaxValue)

    BitOperations.RotateRight(crc, 15) + 0xa282ead8u

let private records (path: string) =
    use reader = new BinaryReader(File.OpenRead path)

    [
        while reader.BaseStream.Position < reader.BaseStream.Length do
            let length = reader.ReadBytes 8
            Assert.Equal(maskedCrc length, reader.ReadUInt32())
            let message = reader.ReadBytes(int (BitConverter.ToInt64(length, 0)))
            Assert.Equal(maskedCrc message, reader.ReadUInt32())
            message
    ]

/// A field of a protobuf message.
type private Field =
    | Varint of int64
    | Fixed of byte[]
    | Nested of byte[]

/// The fields of a protobuf message by number.
let private fields (message: byte[]) =
    use reader = new BinaryReader(new MemoryStream(message))

    Map.ofList
        [
            while reader.BaseStream.Position < reader.BaseStream.Length do
                let key = reader.Read7BitEncodedInt()

                match key &&& 7 with
                | 0 -> key >>> 3, Varint(reader.Read7BitEncodedInt64())
                | 1 -> key >>> 3, Fixed(reader.ReadBytes 8)
                | 5 -> key >>> 3, Fixed(reader.ReadBytes 4)
                | _ -> key >>> 3, Nested(reader.ReadBytes(reader.Read7BitEncodedInt()))
        ]

/// Step, tag and value of an event: fields 2 and 5 of it, 1 of the summary, 1 and 2 of the value. Zeros are left out.
let private scalar message =
    let event = fields message

    let inner number message =
        match Map.find number (fields message) with
        | Nested bytes -> bytes
        | other -> failwith $"{other}"

    let summary =
        match event[5] with
        | Nested bytes -> bytes
        | other -> failwith $"{other}"

    let value = fields (inner 1 summary)

    let step =
        match Map.tryFind 2 event with
        | Some(Varint step) -> step
        | None -> 0L
        | other -> failwith $"{other}"

    let number =
        match Map.tryFind 2 value with
        | Some(Fixed bytes) -> BitConverter.ToSingle(bytes, 0)
        | None -> 0.0f
        | other -> failwith $"{other}"

    step, Encoding.UTF8.GetString(inner 1 (inner 1 summary)), number

let private training () =
    let optimizer = torch.optim.SGD([ weight () ], 0.7, momentum = 0.5)
    Scheduler(optimizer, learningRate = varied)

[<Fact>]
let ``every value reads back from the event file, missing ones left out`` () =
    inFolder (fun folder ->
        let scheduler = training ()
        let history = History(scheduler, "loss", "accuracy")

        for loss in [ 1.5; nan; 0.0; History.Missing; infinity; 0.1 ] do
            history.Record loss
            scheduler.Step()

        history.Set("accuracy", 0.25)
        let run = Path.Combine(folder, "run", "1")
        history.SaveTensorBoard run
        let file = Assert.Single(Directory.GetFileSystemEntries run)
        Assert.StartsWith("events.out.tfevents.", Path.GetFileName file)
        let first, rest = List.head (records file), List.tail (records file)

        match (fields first)[3] with
        | Nested version -> Assert.Equal("brain.Event:2", Encoding.UTF8.GetString version)
        | other -> failwith $"{other}"

        let of' tag = rest |> List.map scalar |> List.filter (fun (_, name, _) -> name = tag)

        Assert.Equal<(int64 * string * float32) list>(
            [ for t in 0L .. 5L -> t, "lr", float32 (varied.Invoke t) ],
            of' "lr"
        )

        let losses = [ 0L, 1.5f; 1L, nanf; 2L, 0.0f; 4L, infinityf; 5L, 0.1f ]

        Assert.Equal<(int64 * int32) list>(
            losses |> List.map (fun (step, loss) -> step, BitConverter.SingleToInt32Bits loss),
            of' "loss" |> List.map (fun (step, _, loss) -> step, BitConverter.SingleToInt32Bits loss)
        )

        Assert.Equal<(int64 * string * float32) list>([ 5L, "accuracy", 0.25f ], of' "accuracy"))

[<Fact>]
let ``a second call adds a file; a step beyond int is refused and nothing written`` () =
    inFolder (fun folder ->
        let scheduler = training ()
        let history = History scheduler
        history.Record()
        history.SaveTensorBoard folder
        history.SaveTensorBoard folder
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length)

        let late =
            scheduler.ToJson()
            |> SchedulerSavingTests.byHand "\"trainingIteration\": 0" "\"trainingIteration\": 2147483648"

        scheduler.RestoreJson(late, switchSchedules = false)
        history.Record()
        let refused = Assert.Throws<InvalidOperationException>(fun () -> history.SaveTensorBoard folder)
        Assert.Contains("the last row is of update 2147483648", refused.Message)
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length))
