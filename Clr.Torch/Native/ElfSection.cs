namespace Clr.Torch;

/// <summary>One section header: what the section is, where its bytes lie, and which section and how many entries belong to it.</summary>
/// <param name="Type">sh_type.</param>
/// <param name="Offset">sh_offset, checked against the length of the file.</param>
/// <param name="Size">sh_size, checked against the length of the file.</param>
/// <param name="Link">sh_link: the index of a related section.</param>
/// <param name="Info">sh_info: for version needs, their number.</param>
internal readonly record struct ElfSection(uint Type, long Offset, long Size, uint Link, uint Info)
{
    public const uint StringTable = 3;
    public const uint RelocationsWithAddend = 4;
    public const uint Nobits = 8;
    public const uint Relocations = 9;
    public const uint DynamicSymbols = 11;
    public const uint VersionNeeds = 0x6ffffffe;
    public const uint VersionOfSymbols = 0x6fffffff;
}
