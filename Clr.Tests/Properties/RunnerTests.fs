/// The front door under xUnit's own runner, in F# and in C#: a policy that breaks its claims is seen to fail.
module Clr.Tests.Properties.RunnerTests

open System
open System.Threading
open Expecto
open Xunit
open Xunit.Abstractions
open Xunit.Sdk
open FsCheck.Xunit
open Clr
open Clr.Properties

let private claims = Claims(Lowest = 1.0, Highest = 5.0, RunLength = 8L)
let private right = Policy.Triangular(1.0, 5.0, 4L).Hold 8L

let private wrong = Func<int64, float>(fun t -> if t = 6L then 5.5 else right.Invoke t)

[<Tests>]
let expecto =
    testList "my policy" [ for name, law in Laws.properties right claims -> testProperty name law ]

/// Not public, so that no ordinary run discovers it: half of it must fail.
type internal FSharpProperties() =

    [<Property>]
    member _.Right() = Laws.keeps right claims

    [<Property>]
    member _.Wrong() = Laws.keeps wrong claims

/// What a run says: what passed by name, and what failed by name with its message.
type private Results() =
    let finished = new ManualResetEventSlim()
    let cases = ResizeArray<ITestCase>()
    let passed, failed = ResizeArray<string>(), ResizeArray<string * string>()
    member _.Cases = cases
    member _.Passed = List.ofSeq passed
    member _.Failed = List.ofSeq failed

    member _.Wait() =
        Assert.True(finished.Wait(TimeSpan.FromMinutes 5.0), "xUnit did not come to an end")
        finished.Reset()

    interface IMessageSink with
        member _.OnMessage message =
            match message with
            | :? ITestCaseDiscoveryMessage as found -> cases.Add found.TestCase
            | :? ITestPassed as test -> passed.Add test.TestMethod.Method.Name
            | :? ITestFailed as test -> failed.Add(test.TestMethod.Method.Name, String.Join("\n", test.Messages))
            | :? IDiscoveryCompleteMessage
            | :? ITestAssemblyFinished -> finished.Set()
            | _ -> ()

            true

    interface IDisposable with
        member _.Dispose() = finished.Dispose()

/// xUnit's defaults.
type private Defaults() =
    interface ITestFrameworkOptions with
        member _.GetValue _ = Unchecked.defaultof<_>
        member _.SetValue(_, _) = ()

    interface ITestFrameworkDiscoveryOptions
    interface ITestFrameworkExecutionOptions

let private run (tests: Type) =
    let results = new Results()
    use framework = new XunitTestFramework(results)
    use discoverer = framework.GetDiscoverer(Reflector.Wrap tests.Assembly)
    discoverer.Find(string tests.FullName, false, results, Defaults())
    results.Wait()
    use executor = framework.GetExecutor(tests.Assembly.GetName())
    executor.RunTests(results.Cases, results, Defaults())
    results.Wait()
    results

let private seen (tests: Type) right wrong (counterexample: string list) =
    use results = run tests
    Assert.Equal<string list>([ right ], results.Passed)
    let name, message = List.exactlyOne results.Failed
    Assert.Equal(wrong, name)

    for text in counterexample do
        Assert.True(message.Contains text, message)

[<Fact>]
let ``in F#`` () =
    seen typeof<FSharpProperties> "Right" "Wrong" [ "bounded"; "broken at step 6: expected 1 to 5, found 5.5" ]

[<Fact>]
let ``in C#`` () =
    // it breaks two laws, of which a run reports the one that it comes to first
    seen typeof<Clr.Snippets.LawKitProperties> "KeepsItsClaims" "TooLow" [ "broken at step"; "0.0005" ]

[<Fact>]
let ``under Expecto a policy that breaks its claims fails by the law's name, with the step`` () =
    let failed =
        testList "wrong" [ for name, law in Laws.properties wrong claims -> testProperty name law ]
        |> Expecto.Impl.evalTestsSilent
        |> Async.RunSynchronously
        |> List.choose (fun (test, summary) ->
            match summary.result with
            | Expecto.Impl.TestResult.Failed message -> Some(List.last test.name, message)
            | _ -> None)

    Assert.Contains("bounded", List.map fst failed)
    Assert.All(failed, (fun (_, message) -> Assert.Contains("broken at step ", message)))
