namespace Clr.Torch;

/// <summary>One vernaux record: a version that the file needs of another library.</summary>
/// <param name="Library">The library that must have the version.</param>
/// <param name="Version">The name of the version.</param>
/// <param name="Flags">vna_flags; bit 1 (0x2) is WEAK: the loader does without the version.</param>
/// <param name="FlagsAt">Where in the file the flags stand.</param>
/// <param name="Index">vna_other: the number by which symbols refer to the version.</param>
internal readonly record struct VersionNeed(string Library, string Version, ushort Flags, long FlagsAt, ushort Index)
{
    public const ushort Weak = 0x2;

    private const int RecordSize = 16;

    /// <summary>All records of the file's one SHT_GNU_verneed section, in its order; none where there is no such section.</summary>
    public static List<VersionNeed> ReadAll(ElfImage image)
    {
        var sections = image.Sections.Where(section => section.Type == ElfSection.VersionNeeds).ToList();
        if (sections.Count == 0)
            return [];
        if (sections.Count > 1)
            throw Malformed($"The file has {sections.Count} sections of needed versions; the format allows one.");
        var (section, names) = (sections[0], image.Linked(sections[0], ElfSection.StringTable));
        var needs = new List<VersionNeed>();
        var at = 0L;
        for (var left = section.Info; left > 0; left--)
        {
            ReadLibrary(image, section, names, at, needs);
            at = Next(at, image.U32(section, at + 12), left);
        }
        return needs;
    }

    // Elfxx_Verneed: vn_version, vn_cnt (2 bytes each), vn_file, vn_aux, vn_next (4 bytes each)
    private static void ReadLibrary(
        ElfImage image,
        ElfSection section,
        ElfSection names,
        long start,
        List<VersionNeed> needs
    )
    {
        if (image.U16(section, start) is var revision and not 1)
            throw Malformed($"A record of needed versions has revision {revision}, but only 1 is known.");
        var library = image.Text(names, image.U32(section, start + 4));
        var at = start + image.U32(section, start + 8);
        for (uint left = image.U16(section, start + 2); left > 0; left--)
        {
            needs.Add(ReadVersion(image, section, names, library, at));
            at = Next(at, image.U32(section, at + 12), left);
        }
    }

    // Elfxx_Vernaux: vna_hash (4), vna_flags, vna_other (2 each), vna_name, vna_next (4 each)
    private static VersionNeed ReadVersion(
        ElfImage image,
        ElfSection section,
        ElfSection names,
        string library,
        long at
    )
    {
        var version = image.Text(names, image.U32(section, at + 8));
        return image.U32(section, at) == Hash(version)
            ? new(library, version, image.U16(section, at + 4), section.Offset + at + 4, image.U16(section, at + 6))
            : throw Malformed($"The hash beside the needed version {version} is not that of its name.");
    }

    // records are chained by distances: one that stands still or ends early would be read as something it is not
    private static long Next(long at, uint distance, uint left) =>
        left == 1 ? at
        : distance >= RecordSize ? at + distance
        : throw Malformed($"A chain of needed versions ends {left - 1} records early.");

    // System V ABI, chapter 5, "Hash Table"
    private static uint Hash(string name)
    {
        var hash = 0u;
        foreach (var character in name)
        {
            hash = (hash << 4) + character;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }
        return hash;
    }

    private static ElfRefusedException Malformed(string message) => new(ElfRefusal.Malformed, message);
}
