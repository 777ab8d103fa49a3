module Clr.Tests.Core.Combinators.MapTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private several: Func<float, float> =
    Delegate.Combine(Func<float, float>(fun x -> x), Func<float, float>(fun x -> x)) |> nonNull :?> Func<float, float>

[<Law(500)>]
let ``map: the function of the value`` () =
    means numbers none (fun k x -> x[0].Map(fun value -> value * value - k)) (fun k x t ->
        let value = x[0].Invoke t
        value * value - k)

[<Law>]
let ``the identity changes nothing, and maps compose`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Map id) (fun () x t -> x[0].Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Map(sin).Map cos) (fun () x t ->
        x[0].Map(fun v -> cos (sin v)).Invoke t)

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Map(fun x -> x * x)
    |> gives [ 0L, 1.0; 3L, 16.0; 4L, 25.0; 5L, 16.0 ]

[<Fact>]
let ``a function with several targets is refused by name`` () =
    let refusal =
        Assert.Throws<ArgumentException>(fun () -> Policy.Triangular(1.0, 5.0, 4L).Map several |> ignore)

    Assert.Equal("f", refusal.ParamName)
    Assert.StartsWith("f must be one function, but was a combination of 2", refusal.Message)

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).Map(fun x -> x * x))
