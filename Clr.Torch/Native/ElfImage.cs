using System.Buffers.Binary;
using System.Text;

namespace Clr.Torch;

/// <summary>
/// The parts of a 64-bit little-endian ELF shared library that the mend needs, every read checked against the bounds of
/// what it reads from (System V ABI, chapter 4, "ELF Header" and "Sections").
/// </summary>
internal sealed class ElfImage
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;

    private readonly byte[] file;

    public ElfImage(byte[] file)
    {
        this.file = file;
        RequireHeader();
        Sections = ReadSections();
    }

    public IReadOnlyList<ElfSection> Sections { get; }

    public ushort U16(ElfSection section, long offset) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Part(section, offset, sizeof(ushort)));

    public uint U32(ElfSection section, long offset) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Part(section, offset, sizeof(uint)));

    public ulong U64(ElfSection section, long offset) =>
        BinaryPrimitives.ReadUInt64LittleEndian(Part(section, offset, sizeof(ulong)));

    /// <summary>The zero-terminated string that begins at the offset of a string table.</summary>
    public string Text(ElfSection table, long offset)
    {
        var rest = Part(table, offset, table.Size - Math.Min(offset, table.Size));
        var end = rest.IndexOf((byte)0);
        return end >= 0
            ? Encoding.UTF8.GetString(rest[..end])
            : throw new ElfRefusedException(
                ElfRefusal.Malformed,
                $"A name at {offset} of its string table has no end."
            );
    }

    /// <summary>The section that another one links to, which must be of the expected type.</summary>
    public ElfSection Linked(ElfSection section, uint type) =>
        section.Link < (uint)Sections.Count && Sections[(int)section.Link].Type == type
            ? Sections[(int)section.Link]
            : throw new ElfRefusedException(
                ElfRefusal.Malformed,
                $"A section of type 0x{section.Type:x} links to section {section.Link}, which is not of type 0x{type:x}."
            );

    private ReadOnlySpan<byte> Part(ElfSection section, long offset, long length) =>
        offset >= 0 && length <= section.Size && offset <= section.Size - length
            ? file.AsSpan((int)(section.Offset + offset), (int)length)
            : throw new ElfRefusedException(
                ElfRefusal.Malformed,
                $"A section of type 0x{section.Type:x} has {section.Size} bytes, but its entries reach to {offset} + {length}."
            );

    private void RequireHeader()
    {
        if (!file.AsSpan().StartsWith("\u007fELF"u8))
            throw new ElfRefusedException(ElfRefusal.NotElf, "The file does not begin with the ELF magic number.");
        if (file.Length < HeaderSize)
            throw BeyondTheEnd("The ELF header", 0, HeaderSize);
        const byte bits64 = 2,
            littleEndian = 1,
            currentVersion = 1,
            sharedObject = 3;
        if (
            file[4] != bits64
            || file[5] != littleEndian
            || file[6] != currentVersion
            || HeaderU16(0x10) != sharedObject
        )
            throw new ElfRefusedException(
                ElfRefusal.NotSharedLibrary64,
                $"The file is ELF, but not a shared library of 64 bits, little-endian, version 1 (class {file[4]}, data {file[5]}, version {file[6]}, type {HeaderU16(0x10)})."
            );
    }

    private List<ElfSection> ReadSections()
    {
        var start = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(0x28));
        var (entrySize, count) = (HeaderU16(0x3a), HeaderU16(0x3c));
        if (count == 0 || entrySize != SectionHeaderSize)
            throw new ElfRefusedException(
                ElfRefusal.Malformed,
                $"The file has {count} section headers of {entrySize} bytes; at least one of {SectionHeaderSize} bytes is needed."
            );
        RequireInside("The table of section headers", start, (ulong)count * SectionHeaderSize);
        return [.. Enumerable.Range(0, count).Select(index => ReadSection((int)start + (index * SectionHeaderSize)))];
    }

    private ElfSection ReadSection(int at)
    {
        var header = file.AsSpan(at, SectionHeaderSize);
        var type = BinaryPrimitives.ReadUInt32LittleEndian(header[0x04..]);
        var offset = BinaryPrimitives.ReadUInt64LittleEndian(header[0x18..]);
        var size = BinaryPrimitives.ReadUInt64LittleEndian(header[0x20..]);
        var link = BinaryPrimitives.ReadUInt32LittleEndian(header[0x28..]);
        var info = BinaryPrimitives.ReadUInt32LittleEndian(header[0x2c..]);
        // a section without bytes in the file (.bss, the null section) may name any offset and size
        if (type is ElfSection.Nobits or 0)
            return new ElfSection(type, 0, 0, link, info);
        RequireInside($"A section of type 0x{type:x}", offset, size);
        return new ElfSection(type, (long)offset, (long)size, link, info);
    }

    private ushort HeaderU16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(offset));

    private void RequireInside(string what, ulong offset, ulong size)
    {
        if (size > (ulong)file.Length || offset > (ulong)file.Length - size)
            throw BeyondTheEnd(what, offset, size);
    }

    private ElfRefusedException BeyondTheEnd(string what, ulong offset, ulong size) =>
        new(ElfRefusal.Truncated, $"{what} lies at {offset} and has {size} bytes, but the file ends at {file.Length}.");
}
