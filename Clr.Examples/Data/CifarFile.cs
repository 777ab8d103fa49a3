namespace Clr.Examples.Data;

/// <summary>One of CIFAR-10's binary files: 10,000 records of a label byte and 3 x 32 x 32 bytes, red, green, blue, by rows.</summary>
internal sealed record CifarFile(byte[] Labels, byte[] Pixels)
{
    public const int Side = 32;
    public const int PixelsPerRecord = 3 * Side * Side;
    public const int Classes = 10;
    public const int StandardRecords = 10_000;
    private const int RecordLength = 1 + PixelsPerRecord;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="UserErrorException">It is missing, cut off, or something else.</exception>
    public static CifarFile Read(string path, int records = StandardRecords)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new UserErrorException($"--data: {path} is missing. {CifarFolder.Needed}");
        var expected = (long)records * RecordLength;
        var length = new FileInfo(path).Length;
        if (length != expected)
        {
            throw new UserErrorException(
                Invariant($"--data: {path} must have {expected:N0} bytes ({records:N0} records), but has {length:N0}. ")
                    + (
                        length < expected
                            ? "It was cut off; unpack it again."
                            : $"It is no file of CIFAR-10's. {CifarFolder.Needed}"
                    )
            );
        }
        var bytes = File.ReadAllBytes(path);
        var file = new CifarFile(new byte[records], new byte[records * PixelsPerRecord]);
        for (var i = 0; i < records; i++)
        {
            var record = bytes.AsSpan(i * RecordLength, RecordLength);
            if (record[0] >= Classes)
            {
                throw new UserErrorException(
                    $"--data: {path} has label {record[0]} in record {i}, but CIFAR-10's are 0 to 9. It is no file of CIFAR-10's. {CifarFolder.Needed}"
                );
            }
            file.Labels[i] = record[0];
            record[1..].CopyTo(file.Pixels.AsSpan(i * PixelsPerRecord));
        }
        return file;
    }
}
