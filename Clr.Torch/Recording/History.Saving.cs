using System.Text;

namespace Clr.Torch;

public sealed partial class History
{
    private const string Format = "Clr.Torch.History";
    private const int Version = 1;

    /// <summary>Writes all that the history holds, in a form of its own that <see cref="Restore"/> reads; CSV and JSON are for others.</summary>
    /// <remarks>
    /// Every value keeps its bits, which metric was missing included, and so do the stride and the update recorded last. What
    /// the stream throws is thrown on.
    /// </remarks>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">stream is null.</exception>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(Guard.NotNull(stream), Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(Version);
        writer.Write(_maxRows ?? 0);
        writer.Write(_names.Length);
        foreach (var name in _names)
            writer.Write(name);
        writer.Write(Stride);
        writer.Write(_last);
        writer.Write(Count);
        foreach (var iteration in _iterations)
            writer.Write(iteration);
        foreach (var column in _columns)
        foreach (var value in column)
            writer.Write(BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>Makes the history exactly what it was when it was saved; what was recorded since is dropped.</summary>
    /// <remarks>Everything is read and checked first: whatever is wrong, the history stays as it was.</remarks>
    /// <param name="stream">What <see cref="Save"/> wrote; it stays open.</param>
    /// <exception cref="ArgumentNullException">stream is null.</exception>
    /// <exception cref="InvalidDataException">
    /// It is cut off, of a newer version, no history's, or that of a history with other columns or another limit of rows.
    /// </exception>
    public void Restore(Stream stream) => Read(Guard.NotNull(stream))();

    /// <summary>Reads all, then returns what puts it in place.</summary>
    internal Action Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The history cannot be restored: it is cut off or damaged ({e.Message}). Take an older copy.",
                e
            );
        }
    }

    private Action Read(BinaryReader reader)
    {
        if (Word(reader) is var format && format != Format)
            throw new FormatException($"it begins with '{format}', not '{Format}'");
        if (reader.ReadInt32() is var version && version > Version)
        {
            throw new InvalidDataException(
                $"The history cannot be restored: it is of version {version}, and this library reads up to {Version}. Use the library that wrote it, or a newer one."
            );
        }
        Expect(RowsText(reader.ReadInt32()), RowsText(_maxRows ?? 0));
        // one by one, so that a damaged number does not ask for memory that only as many names would need
        var names = new List<string>();
        for (var left = Length(reader); left > 0; left--)
            names.Add(Word(reader));
        Expect($"the columns {string.Join(", ", names)}", $"the columns {string.Join(", ", _names)}");
        var (stride, last) = (reader.ReadInt64(), reader.ReadInt64());
        var rows = Length(reader);
        if (stride < 1 || rows > (_maxRows ?? int.MaxValue))
            throw new FormatException($"its stride is {Guard.Text(stride)} and it has {rows} rows");
        var iterations = new List<long>();
        for (var row = 0; row < rows; row++)
            iterations.Add(reader.ReadInt64());
        var columns = names.Select(_ => new List<double>()).ToArray();
        foreach (var column in columns)
            for (var row = 0; row < rows; row++)
                column.Add(BitConverter.Int64BitsToDouble(reader.ReadInt64()));
        return () =>
        {
            (Stride, _last) = (stride, last);
            Replace(_iterations, iterations);
            for (var i = 0; i < columns.Length; i++)
                Replace(_columns[i], columns[i]);
        };
    }

    // Of a length below 0 a reader says that it is an error of input, as of a disk.
    private static string Word(BinaryReader reader)
    {
        try
        {
            return reader.ReadString();
        }
        catch (IOException e) when (e is not EndOfStreamException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static int Length(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        return length >= 0 ? length : throw new FormatException($"a length is {length}");
    }

    private static string RowsText(int maxRows) => maxRows == 0 ? "no limit of rows" : $"a limit of {maxRows} rows";

    private static void Expect(string saved, string here)
    {
        if (saved != here)
        {
            throw new InvalidDataException(
                $"The history cannot be restored: it had {saved}, and this one has {here}. Make it as it was."
            );
        }
    }

    private static void Replace<T>(List<T> all, List<T> by)
    {
        all.Clear();
        all.AddRange(by);
    }
}
