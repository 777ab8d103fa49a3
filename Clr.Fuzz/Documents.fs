/// Damaged checkpoints are refused by the errors that are documented, with the file named, and touch nothing.
module Clr.Fuzz.Documents

open System
open System.IO
open System.Security.Cryptography
open System.Text
open System.Text.Json.Nodes
open FsCheck.FSharp
open TorchSharp
open Clr
open Clr.Torch
open Clr.Fuzz.Mutations

/// A small training, everything of it in a checkpoint.
type private Training() =
    let model = torch.nn.Linear(2L, 1L)
    let optimizer = torch.optim.SGD(model.parameters (), 0.7, momentum = 0.9)
    let policy = Policy.Triangular2(0.01, 0.1, 4L)
    let momentum = policy.Opposite(0.01, 0.1, 0.85, 0.95)
    let scheduler = Scheduler(optimizer, learningRate = policy, momentum = momentum)
    let history = History(scheduler, 8, "loss")
    do scheduler.Attach(Plateau(factor = 0.5, patience = 1L))
    member _.Scheduler = scheduler
    member _.History = history

    member _.Checkpoint folder = TrainingCheckpoint(folder, model, optimizer, scheduler).Attach("history", history)

    member _.Learn() =
        optimizer.zero_grad ()
        use input = torch.ones (4L, 2L)
        use output = model.forward input
        use loss = output.sum ()
        loss.backward ()
        optimizer.step () |> ignore
        history.Record(loss.item<float32>() |> float)
        scheduler.Observe 1.0 |> ignore
        scheduler.Step()

    /// What can be seen of it, random generator included; what the optimizer remembers shows in its next update.
    member _.State =
        use stream = new MemoryStream()
        history.Save stream
        use random = torch.random.get_rng_state ()

        String.concat
            "\n"
            [
                String.Join(" ", model.weight.data<float32>().ToArray())
                scheduler.ToJson()
                Convert.ToHexString(stream.ToArray())
                Convert.ToHexString(random.bytes.ToArray())
                string scheduler.LearningRate
            ]

    member _.Write(writer: BinaryWriter) = model.save writer |> ignore

    /// Takes over the weights of another.
    member _.Become(other: Training) =
        use stream = new MemoryStream()
        use writer = new BinaryWriter(stream)
        other.Write writer
        stream.Position <- 0L
        use reader = new BinaryReader(stream)
        model.load reader |> ignore

let private trained updates =
    let training = Training()

    for _ in 1..updates do
        training.Learn()

    training

/// A training, and another that goes the same way and is not attacked.
let private twins updates =
    let one, twin = Training(), Training()
    twin.Become one

    for training in [ one; twin ] do
        for _ in 1..updates do
            training.Learn()

    one, twin

/// Does something that may be refused: what is wrong with the refusal, and with what it left behind.
let private attack updates (place: string) isWhole (act: Training -> unit) =
    TorchNative.EnsureLoaded()
    let victim, twin = twins updates
    let before = victim.State

    let complaints =
        try
            act victim
            isWhole victim
        with
        | :? InvalidDataException
        | :? InvalidOperationException
        | :? IOException as refused ->
            [
                if not (refused.Message.Contains place) then
                    $"the refusal does not name {place}: {refused.Message}"
                if victim.State <> before then
                    $"refused, and yet changed: {refused.Message}"
                else
                    // what the optimizer remembers shows in the next update
                    victim.Learn()
                    twin.Learn()

                    if victim.State <> twin.State then
                        $"refused, and yet the next update differs: {refused.Message}"
            ]
        | other -> [ $"throws {other}" ]

    match complaints with
    | [] -> None
    | all -> Some(String.concat "\n  " all)

let private inFolder act =
    let folder = Directory.CreateTempSubdirectory "clr-fuzz-"

    try
        act folder.FullName
    finally
        folder.Delete true

/// The text or the file of a scheduler. With its checksum it is what was saved, or it is refused.
let private scheduler asFile mutations () =
    TorchNative.EnsureLoaded()
    let saved = (trained 7).Scheduler.ToJson()
    let bytes = Encoding.UTF8.GetBytes saved |> mutate mutations
    let text = Encoding.UTF8.GetString bytes

    let isWhole (victim: Training) =
        [
            if text.Contains "\"checksum\"" && victim.Scheduler.ToJson() <> saved then
                $"damage passed for whole: {text}"
        ]

    if asFile then
        inFolder (fun folder ->
            let path = Path.Combine(folder, "scheduler.json")
            File.WriteAllBytes(path, bytes)
            attack 3 path isWhole (fun victim -> victim.Scheduler.Restore path))
    else
        attack 3 "" isWhole (fun victim -> victim.Scheduler.RestoreJson text)

/// A history refuses by one kind of error only.
let private history mutations () =
    TorchNative.EnsureLoaded()
    use saved = new MemoryStream()
    (trained 11).History.Save saved
    let bytes = saved.ToArray() |> mutate mutations

    attack 3 "" (fun _ -> []) (fun victim ->
        use stream = new MemoryStream(bytes)

        try
            victim.History.Restore stream
        with :? IOException as other ->
            raise (NotSupportedException("which is not documented", other)))

/// Writes into the manifest what a file now is, so that its damage is seen by whoever reads it, and not by the checksum.
let vouch (generation: string) (file: string) =
    let path = Path.Combine(generation, "manifest.json")
    let bytes = File.ReadAllBytes(Path.Combine(generation, file))
    let manifest = nonNull (JsonNode.Parse(File.ReadAllText path))
    let entry = nonNull (nonNull manifest["files"]).[file]
    entry["bytes"] <- JsonValue.Create(int64 bytes.Length)
    entry["sha256"] <- JsonValue.Create(Convert.ToHexStringLower(SHA256.HashData bytes))
    File.WriteAllText(path, manifest.ToJsonString())

/// One file of a checkpoint is damaged.
let private checkpoint share vouched mutations () =
    TorchNative.EnsureLoaded()

    inFolder (fun folder ->
        let saved = trained 5
        saved.Checkpoint(folder).Save 5L
        let state = saved.State
        let generation = Directory.GetDirectories folder |> Array.exactlyOne
        let files = Directory.GetFiles generation |> Array.sort
        let file = files[int (share * float files.Length)]
        let original = File.ReadAllBytes file
        let damaged = original |> mutate mutations
        File.WriteAllBytes(file, damaged)
        let name = Path.GetFileName file |> nonNull

        if vouched && name <> "manifest.json" then
            vouch generation name

        let isWhole (victim: Training) =
            [
                if not vouched && victim.State <> state then
                    $"damage to {name} passed for whole"
            ]

        // a random generator for both twins, which a restored one would replace
        torch.random.manual_seed 1L |> ignore

        attack 3 folder isWhole (fun victim ->
            if victim.Checkpoint(folder).Restore() |> Option.ofNullable |> Option.isNone then
                failwith $"{name} is damaged, and Restore says that nothing was saved")
        |> Option.map (fun complaint -> $"{name}: {complaint}"))

let private shares = Gen.choose (0, 999) |> Gen.map (fun n -> float n / 1000.0)

let private documents =
    Gen.frequency
        [
            3,
            Gen.zip (Gen.elements [ true; false ]) several
            |> Gen.map (fun (asFile, mutations) ->
                {
                    Text = $"a scheduler, as a file {asFile}: %A{mutations}"
                    Complaint = scheduler asFile mutations
                })
            2,
            several
            |> Gen.map (fun mutations -> { Text = $"a history: %A{mutations}"; Complaint = history mutations })
            3,
            Gen.zip (Gen.zip shares (Gen.elements [ true; false ])) several
            |> Gen.map (fun ((share, vouched), mutations) ->
                {
                    Text = $"a checkpoint, file {share}, vouched for {vouched}: %A{mutations}"
                    Complaint = checkpoint share vouched mutations
                })
        ]

let target = { Name = "documents"; Cases = documents }
