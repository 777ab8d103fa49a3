namespace Clr.Examples.Data;

/// <summary>A folder with CIFAR-10 in its standard binary form.</summary>
internal static class CifarFolder
{
    public const string Needed =
        "The folder must hold data_batch_1.bin to data_batch_5.bin and test_batch.bin, CIFAR-10's binary version.";

    /// <summary>The five training files joined, and the test file.</summary>
    /// <exception cref="UserErrorException">A file is missing, cut off, or something else.</exception>
    public static (CifarFile Train, CifarFile Test) Read(string folder, int records = CifarFile.StandardRecords)
    {
        if (!Directory.Exists(folder))
            throw new UserErrorException($"--data: there is no folder {folder}. {Needed}");
        var inner = Path.Combine(folder, "cifar-10-batches-bin");
        if (!File.Exists(Path.Combine(folder, "test_batch.bin")) && Directory.Exists(inner))
            throw new UserErrorException($"--data: the files are in a folder of {folder}. Name it: --data {inner}");
        CifarFile[] parts =
        [
            .. Enumerable.Range(1, 5).Select(i => CifarFile.Read(Path.Combine(folder, $"data_batch_{i}.bin"), records)),
        ];
        var train = new CifarFile(
            [.. parts.SelectMany(part => part.Labels)],
            [.. parts.SelectMany(part => part.Pixels)]
        );
        return (train, CifarFile.Read(Path.Combine(folder, "test_batch.bin"), records));
    }
}
