module Clr.Tests.Torch.WeakVersionTests

open System.IO
open Clr.Torch
open Xunit

let private mend (file: byte[]) =
    try
        Ok(WeakVersion.Mend(file, TinyElf.library, TinyElf.version))
    with :? ElfRefusedException as refused ->
        Error refused.Refusal

let private differences (before: byte[]) (after: byte[]) =
    Assert.Equal(before.Length, after.Length)

    [
        for at in 0 .. before.Length - 1 do
            if before[at] <> after[at] then
                at, before[at] ^^^ after[at]
    ]

let private theOneBit = [ TinyElf.At.flagsWanted, 2uy ]

[<Fact>]
let ``one bit is set, that of the right version of the right library, in a copy`` () =
    let file = TinyElf.bytes ()

    match mend file with
    | Ok mended ->
        Assert.Equal<(int * byte) list>(theOneBit, differences file mended)
        Assert.Equal<byte[]>(TinyElf.bytes (), file)
    | Error refusal -> failwith $"refused as {refusal}"

[<Fact>]
let ``a file cut off at any length is refused`` () =
    let file = TinyElf.bytes ()

    for length in 0 .. file.Length - 1 do
        match mend file[.. length - 1] with
        | Error ElfRefusal.NotElf -> Assert.True(length < 4)
        | Error ElfRefusal.Truncated -> Assert.True(length >= 4)
        | result -> failwith $"cut off at {length}: {result}"

[<Fact>]
let ``a file with the section headers at its end, cut off at any length, is refused`` () =
    // the headers moved behind the rest, so that every cut meets them first
    let file = TinyElf.bytes ()
    let headers = file[TinyElf.At.sectionHeaders .. TinyElf.At.names - 1]
    let moved = Array.append file headers
    TinyElf.setU64 0x28 (uint64 file.Length) moved
    Assert.Equal(Ok theOneBit, mend moved |> Result.map (differences moved))

    for length in 4 .. moved.Length - 1 do
        Assert.Equal(Error ElfRefusal.Truncated, mend moved[.. length - 1])

[<Fact>]
let ``whatever bit is flipped, the file is refused by name or mended in the one right place`` () =
    let accepted =
        [
            for at in 0 .. TinyElf.At.length - 1 do
                for bit in 0..7 do
                    let file = TinyElf.changed (fun file -> file[at] <- file[at] ^^^ (1uy <<< bit))

                    match mend file with
                    | Ok mended ->
                        Assert.Equal<(int * byte) list>(theOneBit, differences file mended)
                        true
                    | Error _ -> false
        ]
        |> List.countBy id
        |> Map.ofList

    // both ways really occur
    Assert.True(accepted[true] > 100 && accepted[false] > 100, $"{accepted}")

let refusals: (string * (byte[] -> unit) * ElfRefusal) list =
    let at = TinyElf.At.header

    [
        "wrong magic", TinyElf.setU32 0 0x464c457eu, ElfRefusal.NotElf
        "32 bits", TinyElf.setU16 4 0x0101, ElfRefusal.NotSharedLibrary64
        "big-endian", TinyElf.setU16 4 0x0202, ElfRefusal.NotSharedLibrary64
        "a program", TinyElf.setU16 0x10 2, ElfRefusal.NotSharedLibrary64
        "no section headers", TinyElf.setU16 0x3c 0, ElfRefusal.Malformed
        "short section headers", TinyElf.setU16 0x3a 40, ElfRefusal.Malformed
        "section headers far away", TinyElf.setU64 0x28 System.UInt64.MaxValue, ElfRefusal.Truncated
        "more section headers than bytes", TinyElf.setU16 0x3c 0xffff, ElfRefusal.Truncated
        "section far away", TinyElf.setU64 (at 4 + 0x18) System.UInt64.MaxValue, ElfRefusal.Truncated
        "section larger than the file", TinyElf.setU64 (at 4 + 0x20) (1UL <<< 63), ElfRefusal.Truncated
        "no needed versions", TinyElf.setU32 (at 4 + 4) 1u, ElfRefusal.VersionNotNeeded
        "two sections of needed versions", TinyElf.setU32 (at 6 + 4) 0x6ffffffeu, ElfRefusal.Malformed
        "names elsewhere", TinyElf.setU32 (at 4 + 0x28) 2u, ElfRefusal.Malformed
        "names in no section", TinyElf.setU32 (at 4 + 0x28) 99u, ElfRefusal.Malformed
        "more libraries than there are", TinyElf.setU32 (at 4 + 0x2c) 3u, ElfRefusal.Malformed
        "section too small for its records", TinyElf.setU64 (at 4 + 0x20) 72UL, ElfRefusal.Malformed
        "unknown revision", TinyElf.setU16 TinyElf.At.needOfOther 2, ElfRefusal.Malformed
        "name outside the names", TinyElf.setU32 (TinyElf.At.versionWanted + 8) 5000u, ElfRefusal.Malformed
        "name without an end", TinyElf.setU64 (at 1 + 0x20) 40UL, ElfRefusal.Malformed
        "hash of another name", TinyElf.setU32 TinyElf.At.versionWanted 1u, ElfRefusal.Malformed
        "chain that stands still", TinyElf.setU32 (TinyElf.At.needOfOther + 12) 0u, ElfRefusal.Malformed
        "chain into itself", TinyElf.setU32 (TinyElf.At.needOfStandard + 16 + 12) 8u, ElfRefusal.Malformed
        "only another library needs it", TinyElf.setU16 (TinyElf.At.needOfStandard + 2) 1, ElfRefusal.VersionNotNeeded
        "weak already", TinyElf.setU16 TinyElf.At.flagsWanted 2, ElfRefusal.AlreadyWeak
        "used by a relocation", TinyElf.setU64 (TinyElf.At.relocations + 8) (1UL <<< 32), ElfRefusal.SymbolUsed
        "used by a relocation with addend",
        TinyElf.setU64 (TinyElf.At.relocationsWithAddend + 8) (1UL <<< 32),
        ElfRefusal.SymbolUsed
        "used under a hidden version",
        (fun file ->
            TinyElf.setU16 (TinyElf.At.versionOfSymbols + 2) 0x8003 file
            TinyElf.setU64 (TinyElf.At.relocations + 8) (1UL <<< 32) file),
        ElfRefusal.SymbolUsed
    ]

let refusalNames = TheoryData<string>(refusals |> List.map (fun (name, _, _) -> name))

[<Theory; MemberData(nameof refusalNames)>]
let ``a contradiction is refused by its name`` name =
    let _, change, refusal = refusals |> List.find (fun (known, _, _) -> known = name)
    Assert.Equal(Error refusal, mend (TinyElf.changed change))

[<Fact>]
let ``TorchSharp's own library is mended by one bit, and once`` () =
    let path = NativeFolders.Find(NativeFolders.Search(), "libLibTorchSharp.so") |> nonNull
    let file = File.ReadAllBytes path

    match mend file with
    | Ok mended ->
        Assert.Equal<byte list>([ 2uy ], differences file mended |> List.map snd)
        Assert.Equal(Error ElfRefusal.AlreadyWeak, mend mended)
    | Error refusal -> failwith $"refused as {refusal}"
