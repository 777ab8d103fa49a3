using System.Security.Cryptography;
using static TorchSharp.torch;

namespace Clr.Examples.Data;

/// <summary>
/// CIFAR-10 as the networks take it: pixels 0..255 minus the training set's mean picture, not scaled (as Caffe's example has it),
/// and averaged to a smaller side for those who cannot wait.
/// </summary>
internal static class CifarData
{
    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder with the binary files.</param>
    /// <param name="side">The side of the pictures, 32 or a divisor of it.</param>
    /// <param name="records">The records of a file.</param>
    /// <param name="trainCount">Only the first so many training pictures; null for all.</param>
    public static DataSet Load(
        string folder,
        int side = CifarFile.Side,
        int records = CifarFile.StandardRecords,
        int? trainCount = null
    )
    {
        var (train, test) = CifarFolder.Read(folder, records);
        var identity = Identity(train, test);
        if (trainCount is { } count)
            train = new CifarFile(train.Labels[..count], train.Pixels[..(count * CifarFile.PixelsPerRecord)]);
        using var scope = NewDisposeScope();
        var trainInputs = Pictures(train, side);
        var mean = trainInputs.mean([0], keepdim: true);
        return new DataSet(
            "CIFAR-10",
            trainInputs.sub_(mean).MoveToOuterDisposeScope(),
            Labels(train).MoveToOuterDisposeScope(),
            Pictures(test, side).sub_(mean).MoveToOuterDisposeScope(),
            Labels(test).MoveToOuterDisposeScope()
        )
        {
            Identity = identity,
        };
    }

    // a copy from compressed pictures is not the original, and its results are not to be mixed with those of it
    private static string Identity(CifarFile train, CifarFile test)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in new[] { train.Labels, train.Pixels, test.Labels, test.Pixels })
            hash.AppendData(bytes);
        return $"SHA-256 {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    private static Tensor Labels(CifarFile file) => tensor(file.Labels, dtype: ScalarType.Int64);

    private static Tensor Pictures(CifarFile file, int side)
    {
        var bytes = tensor(file.Pixels, dtype: ScalarType.Byte)
            .reshape(file.Labels.Length, 3, CifarFile.Side, CifarFile.Side);
        // in parts, as all pictures at full size would take 600 MB as floats on the way
        return cat([.. bytes.split(1000).Select(part => Smaller(part, side))]);
    }

    private static Tensor Smaller(Tensor bytes, int side)
    {
        using var scope = NewDisposeScope();
        var pictures = bytes.to_type(ScalarType.Float32);
        return (
            side == CifarFile.Side ? pictures : nn.functional.avg_pool2d(pictures, CifarFile.Side / side)
        ).MoveToOuterDisposeScope();
    }
}
