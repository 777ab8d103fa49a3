namespace Clr.Torch.Saving;

/// <summary>Something of the caller's, which only the caller can read.</summary>
internal sealed class AttachedPart(string file, Action<Stream> save, Action<Stream> restore) : Part(file)
{
    public override void Write(Stream stream) => save(stream);

    public override Change Read(Func<Stream> open) =>
        new(() =>
        {
            using var stream = open();
            restore(stream);
        });
}
