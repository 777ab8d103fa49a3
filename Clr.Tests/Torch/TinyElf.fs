/// A shared library of a few hundred bytes, with just the sections that the mend reads.
module Clr.Tests.Torch.TinyElf

open System
open System.Buffers.Binary
open System.Text

let library = "libstdc++.so.6"
let version = "GLIBCXX_3.4.32"

/// Where the parts lie in `bytes ()`.
module At =
    let sectionHeaders = 64
    let names = sectionHeaders + 7 * 64
    let symbols = names + 96
    let versionOfSymbols = symbols + 3 * 24
    let needs = versionOfSymbols + 8
    let relocations = needs + 6 * 16
    let relocationsWithAddend = relocations + 16
    let length = relocationsWithAddend + 24
    let header index = sectionHeaders + index * 64
    /// the four records of needed versions; the third is the one to be mended
    let needOfOther = needs
    let needOfStandard = needs + 32
    let versionOfOther = needs + 16
    let versionWanted = needs + 64
    let flagsWanted = versionWanted + 4

let private elfHash (name: string) =
    (0u, name)
    ||> Seq.fold (fun hash character ->
        let hash = (hash <<< 4) + uint32 character
        let high = hash &&& 0xf0000000u
        (hash ^^^ (high >>> 24)) &&& ~~~high)

let setU16 (at: int) (value: int) (bytes: byte[]) =
    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan at, uint16 value)

let setU32 (at: int) (value: uint32) (bytes: byte[]) = BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan at, value)

let setU64 (at: int) (value: uint64) (bytes: byte[]) = BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan at, value)

let private section index kind offset size link info bytes =
    setU32 (At.header index + 0x04) kind bytes
    setU64 (At.header index + 0x18) (uint64 offset) bytes
    setU64 (At.header index + 0x20) (uint64 size) bytes
    setU32 (At.header index + 0x28) link bytes
    setU32 (At.header index + 0x2c) info bytes

let private need at count file next bytes =
    setU16 at 1 bytes
    setU16 (at + 2) count bytes
    setU32 (at + 4) file bytes
    setU32 (at + 8) 16u bytes
    setU32 (at + 12) next bytes

let private needed at name nameAt index next bytes =
    setU32 at (elfHash name) bytes
    setU16 (at + 6) index bytes
    setU32 (at + 8) nameAt bytes
    setU32 (at + 12) next bytes

/// Three symbols: none, one of the wanted version that no relocation refers to, one of another version that both
/// relocations refer to. The wanted version is also needed of another library, which must stay as it is.
let bytes () =
    let file = Array.zeroCreate<byte> At.length
    [| 0x7fuy; byte 'E'; byte 'L'; byte 'F'; 2uy; 1uy; 1uy |].CopyTo(file, 0)
    setU16 0x10 3 file
    setU64 0x28 (uint64 At.sectionHeaders) file
    setU16 0x3a 64 file
    setU16 0x3c 7 file
    section 1 3u At.names 96 0u 0u file
    section 2 11u At.symbols 72 1u 0u file
    section 3 0x6fffffffu At.versionOfSymbols 6 2u 0u file
    section 4 0x6ffffffeu At.needs 96 1u 2u file
    section 5 9u At.relocations 16 2u 0u file
    section 6 4u At.relocationsWithAddend 24 2u 0u file
    let other, standard, wanted, older = 1u, 16u, 32u, 48u

    for at, name in [ other, "libother.so.1"; standard, library; wanted, version; older, "GLIBCXX_3.4" ] do
        Encoding.ASCII.GetBytes(name).CopyTo(file, At.names + int at)

    setU16 (At.versionOfSymbols + 2) 3 file
    setU16 (At.versionOfSymbols + 4) 4 file
    need At.needOfOther 1 other 32u file
    needed At.versionOfOther version wanted 2 0u file
    need At.needOfStandard 2 standard 0u file
    needed (At.needOfStandard + 16) "GLIBCXX_3.4" older 4 16u file
    needed At.versionWanted version wanted 3 0u file
    setU64 (At.relocations + 8) (2UL <<< 32) file
    setU64 (At.relocationsWithAddend + 8) (2UL <<< 32) file
    file

/// The same, with the wanted change made to it.
let changed (change: byte[] -> unit) =
    let file = bytes ()
    change file
    file
