using System.Globalization;
using System.Text;

namespace Clr.Torch.Saving;

/// <summary>Where the data goes on.</summary>
internal sealed class PositionPart(string file) : Part(file)
{
    /// <summary>What is saved, or was read.</summary>
    public long Position { get; set; }

    public override void Write(Stream stream) => stream.Write(Encoding.ASCII.GetBytes(Guard.Text(Position)));

    public override Change Read(Func<Stream> open)
    {
        using var reader = new StreamReader(open(), Encoding.ASCII);
        var text = reader.ReadToEnd();
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            throw new InvalidDataException($"it holds '{text}', which is no position");
        return new Change(() => Position = position);
    }
}
