/// What is no saved state, or no longer one: refused with the reason, and nothing is touched.
module Clr.Tests.Torch.SchedulerDamageTests

open System.IO
open Clr.Torch
open Xunit
open Clr.Tests.Torch.Optimizers
open Clr.Tests.Torch.SchedulerSavingTests

[<Fact>]
let ``cut off anywhere, or no JSON any more, it is refused and nothing is touched`` () =
    use weight = weight ()
    let _, saved = fresh weight
    saved.Attach(Plateau())
    saved.Step()
    let json = saved.ToJson()
    let _, scheduler = fresh weight

    for length in 0 .. json.Length - 1 do
        scheduler |> refused<InvalidDataException> (json.Substring(0, length)) [ "cannot be restored" ]

    let braces = json.Replace("\"", "")
    scheduler |> refused<InvalidDataException> braces [ "damaged" ]

[<Theory>]
[<InlineData("\"version\": 1", "\"version\": 2", "version 2, and this library reads up to 1")>]
[<InlineData("\"trainingIteration\": 1", "\"trainingIteration\": -1", "trainingIteration must be from 0")>]
[<InlineData("\"resetStep\": 0", "\"resetStep\": 2", "resetStep must be from 0 to 1")>]
[<InlineData("\"parameter\": \"Momentum\"", "\"parameter\": \"Speed\"", "parameter is 'Speed'")>]
[<InlineData("clr1:", "clr0:", "no fingerprint")>]
[<InlineData("Clr.Torch.Scheduler", "Something.Else", "not 'Clr.Torch.Scheduler'")>]
[<InlineData("\"trainingIteration\": 1,", "", "not what a scheduler saves")>]
[<InlineData("\"factor\": \"1\"", "\"factor\": \"one\"", "factor is 'one'")>]
let ``what is no state of this version is refused with the reason`` (text: string, damaged: string, reason: string) =
    use weight = weight ()
    let _, saved = fresh weight
    saved.Step()
    let json = saved.ToJson()
    Assert.Contains(text, json)
    let _, scheduler = fresh weight
    scheduler |> refused<InvalidDataException> (json |> byHand text damaged) [ reason ]

[<Fact>]
let ``a digit that flipped is found, a document laid out anew is the same`` () =
    use weight = weight ()
    let _, saved = fresh weight

    for _ in 1..30 do
        saved.Step()

    let json = saved.ToJson()
    let _, scheduler = fresh weight
    let flipped = json.Replace("\"trainingIteration\": 30", "\"trainingIteration\": 38")
    scheduler |> refused<InvalidDataException> flipped [ "checksum"; "remove the line" ]
    scheduler.RestoreJson(json.Replace("\n", "").Replace("  ", " "))
    Assert.Equal(seen saved, seen scheduler)
