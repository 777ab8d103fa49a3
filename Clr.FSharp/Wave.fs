module Clr.FSharp.Wave

let triangle cycle = Clr.Wave.Triangle cycle
