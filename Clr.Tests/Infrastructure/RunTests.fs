/// The tests of the test infrastructure: a failure must carry what it takes to see it again.
module Clr.Tests.RunTests

open System
open System.Text.RegularExpressions
open System.Threading
open Xunit
open FsCheck
open FsCheck.FSharp
open Expecto

// Fails for one number in eleven, so neither the first case nor a replay with another seed is sure to find it.
let private upTo1000 = Prop.forAll (Arb.fromGen (Gen.choose (0, 1100))) (fun n -> n <= 1000)

let private counterexample message = Regex.Match(message, @"\b10\d\d\b|\b1100\b").Value

/// The seed of the failed case, with its size; of a failure in the first case the seed of the run.
let private seedOf message =
    let withSize = Regex.Match(message, @"\((\d+)(?:UL)?, *(\d+)(?:UL)?, *(?:Some )?(\d+)\)")
    let ofRun = Regex.Match(message, @"\((\d+)(?:UL)?, *(\d+)(?:UL)?\)")
    let found = if withSize.Success then withSize else ofRun
    Assert.True(found.Success, $"no seed to replay in: {message}")

    let size =
        if withSize.Success then
            Some(int found.Groups[3].Value)
        else
            None

    uint64 found.Groups[1].Value, uint64 found.Groups[2].Value, size

[<Fact>]
let ``a failing FsCheck property prints its seed, and the first case with that seed fails in the same way`` () =
    let failureOf (config: Config) = Assert.ThrowsAny<Exception>(fun () -> Check.One(config, upTo1000)).Message

    let first = failureOf (Config.QuickThrowOnFailure.WithMaxTest 1000)
    let seed, gamma, size = seedOf first

    let replay = Some { Rnd = Rnd(seed, gamma); Size = size }
    let again = failureOf (Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay replay)
    Assert.NotEqual<string>("", counterexample first)
    Assert.Equal(counterexample first, counterexample again)

[<Fact>]
let ``a failing Expecto property prints its seed, and the first case with that seed fails in the same way`` () =
    let failureOf config =
        let test = testPropertyWithConfig config "up to 1000" upTo1000 |> Test.toTestCodeList |> List.exactlyOne

        match
            (Impl.execTestAsync CancellationToken.None Impl.ExpectoConfig.defaultConfig test
             |> Async.RunSynchronously)
                .result
        with
        | Impl.TestResult.Failed message -> message
        | other -> failwith $"should have failed, but: {other}"

    let first = failureOf { FsCheckConfig.defaultConfig with maxTest = 1000 }
    let seed, gamma, size = seedOf first

    let again =
        failureOf
            { FsCheckConfig.defaultConfig with
                maxTest = 1
                replay = Some(seed, gamma, size)
            }

    Assert.NotEqual<string>("", counterexample first)
    Assert.Equal(counterexample first, counterexample again)

[<Fact>]
let ``CLR_LONG runs 100 times the cases`` () =
    Assert.Equal(
        (if Environment.GetEnvironmentVariable "CLR_LONG" = "1" then
             20000
         else
             200),
        Run.cases 200
    )

    Assert.Equal(Run.cases 100, Run.LawAttribute().MaxTest)
