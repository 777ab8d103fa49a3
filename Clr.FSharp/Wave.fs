module Clr.FSharp.Wave

let triangle cycle = Clr.Wave.Triangle cycle

let hann cycle = Clr.Wave.Hann cycle

let sine cycle = Clr.Wave.Sine cycle

let parabolic cycle = Clr.Wave.Parabolic cycle

let square cycle = Clr.Wave.Square cycle

let cosine (period: int64<step>) = Clr.Wave.Cosine(int64 period)

let sawtooth (period: int64<step>) = Clr.Wave.Sawtooth(int64 period)

let sawtoothFalling (period: int64<step>) = Clr.Wave.SawtoothFalling(int64 period)
