namespace Clr.Tests

open System.Reflection
open System.Threading
open Expecto
open Xunit

/// Brings every Expecto test of this assembly under `dotnet test`: each is listed, run and filtered by its name.
/// They are values marked `[<Tests>]`; `dotnet test --filter DisplayName~NAME` selects by any part of the name.
type ExpectoSuite() =
    static let tests =
        Assembly.GetExecutingAssembly()
        |> Impl.testFromAssembly
        |> Option.map Test.toTestCodeList
        |> Option.defaultValue []
        |> List.map (fun test -> String.concat "/" test.name, test)

    static let byName =
        let repeated = tests |> List.countBy fst |> List.filter (fun (_, count) -> count > 1)

        if not repeated.IsEmpty then
            failwith $"Expecto tests need names of their own, but these repeat: {repeated}"

        dict tests

    static member Names = TheoryData<string>(tests |> List.map fst)

    [<Theory; MemberData("Names")>]
    member _.Expecto(name: string) =
        task {
            let test = byName[name]

            match test.shouldSkipEvaluation with
            | Some reason -> failwith $"{name} is switched off ({reason}); a test either runs or is removed."
            | None ->
                let! summary =
                    Async.StartAsTask(Impl.execTestAsync CancellationToken.None Impl.ExpectoConfig.defaultConfig test)

                match summary.result with
                | Impl.TestResult.Passed -> ()
                | Impl.TestResult.Ignored reason -> failwith $"{name} is ignored ({reason})."
                | Impl.TestResult.Failed message -> failwith message
                | Impl.TestResult.Error error -> raise (System.Exception(error.Message, error))
        }
