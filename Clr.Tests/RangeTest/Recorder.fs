/// Progress that keeps what it is told, at once and in order.
namespace Clr.Tests.RangeTest

open System

type Recorder<'T>() =
    member val Seen = Collections.Generic.List<'T>()

    interface IProgress<'T> with
        member this.Report value = this.Seen.Add value
