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
            test "a product beyond an int64 is an error, not a negative duration" {
                Expect.throwsT<OverflowException>
                    (fun () -> 5L<epoch> |> Duration.ofEpochs (Int64.MaxValue * 1L<step / epoch>) |> ignore)
                    "overflow"
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
