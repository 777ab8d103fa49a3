module Clr.Tests.FSharp.DurationTests

open System
open Expecto
open FsCheck
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.Tests

[<Tests>]
let suite =
    testList
        "Duration"
        [
            test "the examples of the documentation" {
                Expect.equal (Duration.perEpoch 50000L 128L) 391L<step / epoch> "perEpoch"
                Expect.equal (5L<epoch> |> Duration.ofEpochs 391L<step / epoch>) 1955L<step> "ofEpochs"

                Expect.floatClose
                    Accuracy.high
                    (float (1000L<step> |> Duration.toEpochs 391L<step / epoch>))
                    2.5575447570332481
                    "toEpochs"

                Expect.equal (0.5<epoch> |> Duration.nearest 391L<step / epoch>) 196L<step> "nearest"
                Expect.equal (10000L<step> |> Duration.part 0.05) 500L<step> "part"
                Expect.equal (5L<epoch> * 391L<step / epoch>) 1955L<step> "the product itself"
            }
            test "what cannot be counted is refused with its numbers" {
                let refused (act: unit -> unit) (parts: string list) =
                    let error = Expect.throwsC act id

                    for part in parts do
                        Expect.stringContains error.Message part "in the message"

                for act in
                    [
                        (fun () -> 5L<epoch> |> Duration.ofEpochs 0L<step / epoch> |> ignore)
                        (fun () -> 5L<step> |> Duration.toEpochs 0L<step / epoch> |> ignore)
                        (fun () -> 5.0<epoch> |> Duration.nearest 0L<step / epoch> |> ignore)
                    ] do
                    refused act [ "stepsPerEpoch must be at least 1, but was 0"; "perEpoch" ]

                let most = [ "are more than 9223372036854775807"; "units" ]

                refused
                    (fun () -> 10000000000L<epoch> |> Duration.ofEpochs 10000000000L<step / epoch> |> ignore)
                    ("10000000000 epochs of 10000000000 steps" :: most)

                refused
                    (fun () -> 1e10<epoch> |> Duration.nearest 10000000000L<step / epoch> |> ignore)
                    ("10000000000 epochs of 10000000000 steps" :: most)
            }
            Run.law
                "an epoch has enough steps for its samples, and not one too many"
                (Prop.forAll (Arb.fromGen (Gen.zip Parameters.duration Parameters.duration)) (fun (samples, batch) ->
                    let steps = int64 (Duration.perEpoch samples batch)

                    bigint steps * bigint batch >= bigint samples
                    && bigint (steps - 1L) * bigint batch < bigint samples))
            Run.law
                "epochs to steps and back"
                (Prop.forAll
                    (Arb.fromGen (Gen.zip (Gen.choose64 (0L, 100000L)) (Gen.choose64 (1L, 100000L))))
                    (fun (epochs, perEpoch) ->
                        let perEpoch = perEpoch * 1L<step / epoch>
                        let steps = epochs * 1L<epoch> |> Duration.ofEpochs perEpoch
                        steps |> Duration.toEpochs perEpoch = float epochs * 1.0<epoch>))
            Run.law
                "steps to epochs and back to the nearest step"
                (Prop.forAll
                    (Arb.fromGen (Gen.zip (Gen.choose64 (0L, 1L <<< 40)) (Gen.choose64 (1L, 100000L))))
                    (fun (steps, perEpoch) ->
                        let perEpoch = perEpoch * 1L<step / epoch>
                        let steps = steps * 1L<step>
                        steps |> Duration.toEpochs perEpoch |> Duration.nearest perEpoch = steps))
            Run.law
                "a part of a run is within half a step of it, and all of it is it"
                (Prop.forAll
                    (Arb.fromGen (Gen.zip (Gen.choose (0, 1000)) (Gen.choose64 (0L, 1L <<< 40))))
                    (fun (thousandths, total) ->
                        let total = total * 1L<step>
                        let part = total |> Duration.part (float thousandths / 1000.0)

                        abs (bigint (int64 part) * 1000I - bigint thousandths * bigint (int64 total)) <= 501I
                        && total |> Duration.part 1.0 = total))
            test "a product beyond an int64 is an error, not a negative duration" {
                Expect.throwsT<OverflowException>
                    (fun () -> 5L<epoch> |> Duration.ofEpochs (Int64.MaxValue * 1L<step / epoch>) |> ignore)
                    "overflow"

                Expect.throwsT<OverflowException>
                    (fun () -> 1e19<epoch> |> Duration.nearest 1L<step / epoch> |> ignore)
                    "overflow of a float"
            }
            test "what is no share, or no number of epochs, is refused" {
                for share in [ -0.1; 1.1; nan; infinity ] do
                    Expect.throwsT<ArgumentOutOfRangeException>
                        (fun () -> 10L<step> |> Duration.part share |> ignore)
                        $"share {share}"

                for epochs in [ nan; infinity; -infinity ] do
                    Expect.throwsT<ArgumentOutOfRangeException>
                        (fun () -> epochs * 1.0<epoch> |> Duration.nearest 1L<step / epoch> |> ignore)
                        $"epochs {epochs}"

                Expect.equal (Int64.MaxValue * 1L<step> |> Duration.part 1.0) (Int64.MaxValue * 1L<step>) "all of it"
            }
            test "fewer than one sample, or than one per batch, is refused" {
                for samples, batch, says in
                    [
                        0L, 128L, "samples must be at least 1, but was 0."
                        50000L, -1L, "batchSize must be at least 1, but was -1."
                    ] do
                    let refusal =
                        Xunit.Assert.Throws<ArgumentOutOfRangeException>(fun () ->
                            Duration.perEpoch samples batch |> ignore)

                    Expect.stringStarts refusal.Message says "message"
            }
        ]
