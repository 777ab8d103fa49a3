module Clr.Tests.Plot.RefusalTests

open System
open Clr.Plot
open Clr.Tests
open Xunit

[<Fact>]
let ``nonsense is refused before anything is drawn`` () =
    let refused (parameter: string) (message: string) (act: unit -> Picture) =
        let error = Assert.ThrowsAny<ArgumentException>(fun () -> act().Dispose())
        Assert.Equal(parameter, error.ParamName)
        Assert.StartsWith(message, error.Message)

    let style = PictureStyle()
    refused "schedule" "schedule must be a function" (fun () -> Draw.Schedule(Unchecked.defaultof<_>, 10L))
    refused "schedule" "schedule must be one function" (fun () -> Draw.Schedule(Samples.combined, 10L))
    refused "steps" "steps must be at least 1 step, but was 0." (fun () -> Draw.Schedule(Samples.own, 0L))
    refused "schedules" "schedules must hold at least one" (fun () -> Draw.Schedules([], 10L))

    refused "schedules" "schedules must be one function" (fun () ->
        Draw.Schedules([ struct ("x", Samples.combined) ], 10L))

    refused "momenta" "momenta must hold at least one" (fun () ->
        Draw.RatesAndMomenta([ struct ("x", Samples.own) ], [], 10L))

    refused "momentum" "momentum must be a function" (fun () ->
        Draw.RateAndMomentum(Samples.own, Unchecked.defaultof<_>, 10L))

    refused "tracks" "tracks must hold at least one" (fun () -> Draw.Histories [])

    let sized make = fun () -> Draw.Schedule(Samples.own, 10L, make ())
    let refusedSize name message make = refused name message (sized make)

    refusedSize "Width" "Width must be from 200 to 100,000 pixels, but was 199; 900 is the default." (fun () ->
        PictureStyle(Width = 199))

    refusedSize "Width" "Width must be from 200 to 100,000 pixels, but was 100001" (fun () ->
        PictureStyle(Width = 100_001))

    refusedSize "PanelHeight" "PanelHeight must be from 60 to 100,000 pixels, but was 59" (fun () ->
        PictureStyle(PanelHeight = 59))

    refusedSize "PanelHeight" "PanelHeight must be from 60 to 100,000 pixels, but was 100001" (fun () ->
        PictureStyle(PanelHeight = 100_001))

    refusedSize "Scale" "Scale must be from 1 to 8, but was 9" (fun () -> PictureStyle(Scale = 9))
    refusedSize "Scale" "Scale must be from 1 to 8, but was 0" (fun () -> PictureStyle(Scale = 0))
    Assert.Equal(900, style.Width)
