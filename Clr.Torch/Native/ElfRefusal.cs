namespace Clr.Torch;

/// <summary>Why a file was not mended; see <see cref="WeakVersion"/>.</summary>
internal enum ElfRefusal
{
    /// <summary>The file does not begin as an ELF file does.</summary>
    NotElf,

    /// <summary>An ELF file, but not of 64 bits, little-endian, or not a shared library.</summary>
    NotSharedLibrary64,

    /// <summary>Something the file announces lies beyond its end.</summary>
    Truncated,

    /// <summary>A field contradicts another field or the format.</summary>
    Malformed,

    /// <summary>The file does not ask for the version, so there is nothing to mend.</summary>
    VersionNotNeeded,

    /// <summary>The version is already optional, so it cannot be the reason why the file does not load.</summary>
    AlreadyWeak,

    /// <summary>A symbol of the version is really used: without it the library would fail later, in the middle of the work.</summary>
    SymbolUsed,
}
