namespace Clr.Torch.Saving;

/// <summary>One thing that a generation holds in a file of its own.</summary>
internal abstract class Part(string file)
{
    /// <summary>The name of the file in the generation's folder.</summary>
    public string File { get; } = file;

    public abstract void Write(Stream stream);

    /// <summary>Reads and checks the file as far as that goes; nothing is changed yet.</summary>
    /// <param name="open">Opens the file.</param>
    /// <exception cref="InvalidDataException">It is of another thing than this one.</exception>
    public abstract Change Read(Func<Stream> open);
}

/// <summary>What was read, ready to be put in place.</summary>
/// <param name="Apply">Puts it in place.</param>
/// <param name="Undo">Takes back what was put in place, all or half of it; called where this or a later one is refused.</param>
/// <param name="Done">Frees what was kept for that.</param>
internal sealed record Change(Action Apply, Action? Undo = null, Action? Done = null);
