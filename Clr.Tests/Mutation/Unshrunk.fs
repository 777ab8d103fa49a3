namespace Clr.Tests

open FsCheck
open FsCheck.FSharp
open FsCheck.Xunit

/// What xUnit properties draw without being told how, not shrunk: a mutant is noticed by the first case that fails, and to
/// look for a smaller one takes up to a hundred times as long as all tests together.
type Unshrunk =
    static member NormalFloat() = ArbMap.defaults |> ArbMap.generate<NormalFloat> |> Arb.fromGen
    static member Float() = ArbMap.defaults |> ArbMap.generate<float> |> Arb.fromGen
    static member Int8() = ArbMap.defaults |> ArbMap.generate<int8> |> Arb.fromGen
    static member Byte() = ArbMap.defaults |> ArbMap.generate<byte> |> Arb.fromGen
    static member UInt16() = ArbMap.defaults |> ArbMap.generate<uint16> |> Arb.fromGen
    static member Int() = ArbMap.defaults |> ArbMap.generate<int> |> Arb.fromGen
    static member Int64() = ArbMap.defaults |> ArbMap.generate<int64> |> Arb.fromGen
    static member List(element: Arbitrary<'a>) = Gen.listOf element.Generator |> Arb.fromGen

[<assembly: Properties(Arbitrary = [| typeof<Unshrunk> |])>]
do ()
