/// A few cases of .ci/fuzz, the same in each run, and that a case which fails is told in a way that repeats it.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Fuzz.FuzzTests

open FsCheck.FSharp
open Xunit
open Clr.Fuzz
open Clr.Tests

let private attack target cases =
    let found = [ 1UL .. uint64 (Run.cases cases) ] |> List.choose (Fuzz.findings target)
    Assert.True(found.IsEmpty, String.concat "\n" found)

[<Fact>]
let ``the factories refuse in words that help, or make what answers everything`` () = attack Factories.target 60

[<Fact>]
let ``whatever else makes something refuses in words that help, too`` () = attack Makers.target 100

[<Fact>]
let ``damaged documents are refused and touch nothing`` () = attack Documents.target 30

[<Fact>]
let ``any words end with an exit code and a message that fits`` () = attack CommandLines.target 60

let private faulty complaint =
    {
        Name = "faulty"
        Cases = Gen.choose (0, 1_000_000) |> Gen.map (fun n -> { Text = $"case {n}"; Complaint = complaint })
    }

[<Fact>]
let ``a complaint comes with its seed, and the seed draws the same case again`` () =
    let found = Fuzz.findings (faulty (fun () -> Some "wrong")) 7UL |> Option.get
    Assert.Contains("CLR_REPLAY=7,", found)
    Assert.EndsWith("wrong", found)
    Assert.Equal(found, Fuzz.findings (faulty (fun () -> Some "wrong")) 7UL |> Option.get)
    Assert.NotEqual<string>(found, Fuzz.findings (faulty (fun () -> Some "wrong")) 8UL |> Option.get)

[<Fact>]
let ``an exception is a complaint, and nothing to say is none`` () =
    Assert.Contains("broken", Fuzz.findings (faulty (fun () -> failwith "broken")) 1UL |> Option.get)
    Assert.Equal(None, Fuzz.findings (faulty (fun () -> None)) 1UL)
