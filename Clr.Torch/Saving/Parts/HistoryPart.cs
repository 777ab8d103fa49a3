namespace Clr.Torch.Saving;

/// <summary>The rows of a history.</summary>
internal sealed class HistoryPart(string file, History history) : Part(file)
{
    public override void Write(Stream stream) => history.Save(stream);

    public override Change Read(Func<Stream> open)
    {
        using var stream = open();
        return new Change(history.Read(stream));
    }
}
