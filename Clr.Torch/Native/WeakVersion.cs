using System.Buffers.Binary;

namespace Clr.Torch;

/// <summary>
/// Makes one needed version of a shared library optional: the loader then no longer refuses the library on a system
/// whose own libraries lack that version. Bytes in, mended bytes out; nothing is read or written elsewhere.
/// </summary>
/// <remarks>
/// Optional is right only while nothing of that version is really used, so a relocation that refers to one of its
/// symbols is a reason to refuse. Source: Linux Standard Base Core 5.0, section 10.7, "Symbol Versioning".
/// </remarks>
internal static class WeakVersion
{
    private const int RelocationInfoAt = 8;

    /// <summary>A copy of the file in which the version is optional. The given bytes are not changed.</summary>
    /// <exception cref="ElfRefusedException">The file is not what it must be, with the name of the reason.</exception>
    public static byte[] Mend(byte[] file, string library, string version)
    {
        var image = new ElfImage(file);
        var needs = VersionNeed.ReadAll(image).FindAll(need => need.Library == library && need.Version == version);
        if (needs.Count == 0)
            throw new ElfRefusedException(
                ElfRefusal.VersionNotNeeded,
                $"The file does not need {version} of {library}."
            );
        if (needs.TrueForAll(need => (need.Flags & VersionNeed.Weak) != 0))
            throw new ElfRefusedException(
                ElfRefusal.AlreadyWeak,
                $"The file already does without {version} of {library}."
            );
        RequireUnused(image, [.. needs.Select(need => need.Index)], version);

        var mended = (byte[])file.Clone();
        foreach (var need in needs)
            BinaryPrimitives.WriteUInt16LittleEndian(
                mended.AsSpan((int)need.FlagsAt),
                (ushort)(need.Flags | VersionNeed.Weak)
            );
        return mended;
    }

    private static void RequireUnused(ElfImage image, HashSet<ushort> indices, string version)
    {
        var symbols = SymbolsOf(image, indices);
        foreach (var section in image.Sections)
        {
            var entrySize = section.Type switch
            {
                ElfSection.RelocationsWithAddend => 24,
                ElfSection.Relocations => 16,
                _ => 0,
            };
            if (entrySize == 0)
                continue;
            for (var at = 0L; at < section.Size; at += entrySize)
                if (symbols.Contains((uint)(image.U64(section, at + RelocationInfoAt) >> 32)))
                    throw new ElfRefusedException(
                        ElfRefusal.SymbolUsed,
                        $"The file really uses a symbol of {version}, so it cannot do without it."
                    );
        }
    }

    // the section of symbol versions holds 2 bytes for each dynamic symbol; bit 15 marks a hidden one
    private static HashSet<uint> SymbolsOf(ElfImage image, HashSet<ushort> indices)
    {
        var found = new HashSet<uint>();
        foreach (var section in image.Sections.Where(section => section.Type == ElfSection.VersionOfSymbols))
        {
            _ = image.Linked(section, ElfSection.DynamicSymbols);
            for (var symbol = 0u; symbol < section.Size / 2; symbol++)
                if (indices.Contains((ushort)(image.U16(section, 2L * symbol) & 0x7fff)))
                    found.Add(symbol);
        }
        return found;
    }
}
