/// A small training with everything in it that a resume can lose: dropout, batch norm, momentum buffers, schedules, two
/// optimizers, a history, an order of the data. Run by the tests in this process, and in a process of its own that is killed.
module Clr.Tests.Torch.CheckpointChild

open System
open System.IO
open System.Security.Cryptography
open Clr
open Clr.Torch
open TorchSharp

let steps = 40L

let private optimizerOf name (model: torch.nn.Module) : torch.optim.Optimizer =
    match name with
    | "SGD" -> torch.optim.SGD(model.parameters (), 0.1, momentum = 0.9)
    | "AdamW" -> torch.optim.AdamW(model.parameters (), 0.1)
    | other -> failwith $"no optimizer {other}"

/// All weights and buffers of the models and every bit of a history, as one hash.
let private hashOf (models: torch.nn.Module list) (history: History) (seen: int64) =
    use bytes = new MemoryStream()

    for model in models do
        // it closes the stream that it writes to
        use own = new MemoryStream()
        model.save (own :> Stream) |> ignore
        bytes.Write(ReadOnlySpan(own.ToArray()))

    history.Save bytes
    bytes.Write(ReadOnlySpan(BitConverter.GetBytes seen))
    bytes.ToArray() |> SHA256.HashData |> Convert.ToHexString

/// Trains from the newest generation of the folder to the end, or until so many updates are done; returns where it began and
/// the hash of all there is. Saves where it is told to; a pause after that makes room for a kill.
let trainUntil (last: int64) (saves: int64 -> bool) (pause: int) (folder: string) optimizerName =
    TorchNative.EnsureLoaded()
    torch.set_num_threads 1
    torch.manual_seed 7L |> ignore

    use model =
        torch.nn.Sequential(
            torch.nn.Linear(8L, 16L),
            torch.nn.BatchNorm1d 16L,
            torch.nn.ReLU(),
            torch.nn.Dropout 0.25,
            torch.nn.Linear(16L, 1L)
        )

    // a second model with an optimizer and a scheduler of its own, as in a GAN
    use second = torch.nn.Linear(8L, 1L)
    use optimizer = optimizerOf optimizerName model
    use secondOptimizer = torch.optim.Adam(second.parameters (), 0.1)
    let policy = Policy.Triangular2(0.001, 0.05, stepSize = 10L)

    let scheduler =
        Scheduler(optimizer, learningRate = policy, momentum = policy.Opposite(0.001, 0.05, 0.85, 0.95))

    let secondScheduler = Scheduler(secondOptimizer, learningRate = policy.Times(fun _ -> 0.5))
    let history = History(scheduler, 16, "loss", "now and then")
    // something of the caller's: a checksum over all data seen, which cannot be made anew from the position
    let seen = ref 17L

    let checkpoint =
        TrainingCheckpoint(folder, model, [| optimizer; secondOptimizer |], scheduler)
            .Attach("second", second)
            .Attach("second-scheduler", secondScheduler)
            .Attach("history", history)
            .Attach(
                "seen",
                (fun stream -> stream.Write(ReadOnlySpan(BitConverter.GetBytes seen.Value))),
                fun stream ->
                    let bytes = Array.zeroCreate<byte> 8
                    stream.ReadExactly(Span bytes)
                    seen.Value <- BitConverter.ToInt64(bytes, 0)
            )

    let restored = checkpoint.Restore()
    let first = if restored.HasValue then restored.Value else 0L
    let mutable step = first

    while step < last do
        // the data of an update follows from its number alone
        use generator = new torch.Generator(uint64 (1000L + step))
        use batch = torch.rand ([| 32L; 8L |], generator = generator)
        use target = batch.sum (1L, true)
        optimizer.zero_grad ()
        secondOptimizer.zero_grad ()
        use loss = torch.nn.functional.mse_loss (model.forward batch + second.forward batch, target)
        loss.backward ()
        optimizer.step () |> ignore
        secondOptimizer.step () |> ignore
        history.Record(loss.item<float32>() |> float)

        if step % 13L = 0L then
            history.Set("now and then", float step)

        seen.Value <- seen.Value * 31L + int64 (batch[0, 0].item<float32>() * 1e6f)
        scheduler.Step()
        secondScheduler.Step()
        step <- step + 1L

        if saves step then
            checkpoint.Save step
            Threading.Thread.Sleep pause

    first, hashOf [ model; second ] history seen.Value

/// The hash of a training that nothing interrupts.
let uninterrupted folder optimizerName = trainUntil steps (fun _ -> false) 0 folder optimizerName |> snd

/// `train-child FOLDER OPTIMIZER`: saves after each update; prints the hash and the update that it began with.
let main (arguments: string list) =
    match arguments with
    | [ folder; optimizer ] ->
        let first, hash = trainUntil steps (fun _ -> true) 20 folder optimizer
        printfn "%s %d" hash first
        0
    | _ -> 2
