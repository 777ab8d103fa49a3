/// Trainings on files in CIFAR-10's form: what train and compare do with --data, on pictures that are there in a moment.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CifarTrainingTests

open System
open System.IO
open System.Threading
open Clr
open Clr.Examples.Experiments
open Clr.Examples.Networks
open Clr.Examples.Terminal
open Clr.Tests
open Clr.Torch
open TorchSharp
open Xunit

let private options = NetworkOptions(MomentumForm.Caffe, 1)

[<Fact>]
let ``train trains Caffe's network on the files, and writes what it measured`` () =
    CifarFiles.ofRecords 20 (fun data ->
        TempFolder.inFolder (fun out ->
            torch.set_num_threads 1
            use output = new StringWriter()
            let policy = Contender("triangular", Policy.Triangular(0.001, 0.003, 2L), 3)
            use training = new SingleTraining(options, policy, data, CaffeSize.Half, 20)
            TrainRun.Run(Screen(output, false), training, 1, out, false, CancellationToken.None)
            let text = output.ToString().ReplaceLineEndings " "

            Assert.Contains(
                "100 training pictures of 16 x 16, 20 to test; Caffe's quick network at half its width.",
                text
            )

            Assert.Contains("after 3 updates", text)
            let rows = File.ReadAllLines(Path.Combine(out, "history.csv"))
            Assert.StartsWith("3,0.003,0.9,", Array.last rows)
            Assert.True(File.Exists(Path.Combine(out, "history.png")))))

/// Interrupts a run of an experiment after three updates, goes on with it for three more, and gives the losses of all six.
let private losses (experiment: Experiment) name =
    torch.set_num_threads 1
    let contender = experiment.Contenders |> Seq.find (fun contender -> contender.Name = name)

    TempFolder.inFolder (fun out ->
        let part last =
            use source = new CancellationTokenSource()
            use folder = nonNull (RunFolder.TryTake(out, name, 1))
            let moments = ResizeArray<Moment>()

            let progress (moment: Moment) =
                moments.Add moment

                if moment.Done = last then
                    source.Cancel()

            Assert.Throws<OperationCanceledException>(fun () ->
                experiment.Run(contender, 1, folder, Action<_> progress, source.Token) |> ignore)
            |> ignore

            List.ofSeq moments

        let moments = part 3 @ part 6
        Assert.Equal<int list>([ 1..6 ], [ for moment in moments -> moment.Done ])

        Assert.Equal<float list>(
            [ for t in 0L .. 5L -> contender.LearningRate.Invoke t ],
            [ for moment in moments -> moment.LearningRate ]
        )

        [ for moment in moments -> moment.Loss ])

[<Theory>]
[<InlineData("full")>]
[<InlineData("quick")>]
[<InlineData("tenth")>]
let ``compare trains on the files, and goes on after an interruption`` (which: string) =
    let records = if which = "tenth" then 200 else 20

    CifarFiles.ofRecords records (fun data ->
        use experiment: Experiment =
            match which with
            | "full" -> new CifarFull(options, data, CaffeSize.Full, records)
            | "quick" -> new CifarFull(options, data, CaffeSize.Quick, records)
            | _ -> new CifarTenth(options, data, records)

        let found = losses experiment "table-2"
        // fresh networks of such small weights give every class the same chance, or nearly so
        Assert.Equal(log 10.0, found.Head, 0.5)
        Assert.All(found, (fun loss -> Assert.True(Double.IsFinite loss))))
