module Clr.Tests.Core.Combinators.NamedTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``named: the same values, and what is known stays known`` () =
    means (Gen.constant ()) none (fun () x -> Schedule.Named("mine", 3, x[0])) (fun () x t -> x[0].Invoke t)

[<Fact>]
let ``a name is what is described, not the function`` () =
    Assert.Equal(
        "Schedule.Named(id: \"warm \\\"constant\\\"\", version: 2)",
        Schedule.Named("warm \"constant\"", 2, ofFunction float).Describe()
    )

[<Fact>]
let ``the example of the documentation`` () =
    Schedule.Named("warm constant", 1, (fun t -> if t < 10L then 0.01 else 0.1))
    |> gives [ 9L, 0.01; 10L, 0.1 ]

[<Fact>]
let ``a blank name and a version below 1 are refused`` () =
    let refused (says: string) (make: unit -> Schedule) =
        let refusal = Assert.ThrowsAny<ArgumentException>(fun () -> make () |> ignore)
        Assert.StartsWith(says, refusal.Message)

    refused "id must not be blank, but was \" \"." (fun () -> Schedule.Named(" ", 1, ofFunction float))
    refused "version must be at least 1, but was 0." (fun () -> Schedule.Named("mine", 0, ofFunction float))

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Schedule.Named("mine", 1, ofFunction float))
