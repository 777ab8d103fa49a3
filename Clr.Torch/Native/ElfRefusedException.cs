namespace Clr.Torch;

/// <summary>A file that is not what it must be to be mended, with the name of the reason.</summary>
internal sealed class ElfRefusedException(ElfRefusal refusal, string message) : BadImageFormatException(message)
{
    /// <summary>The name of the reason.</summary>
    public ElfRefusal Refusal { get; } = refusal;
}
