namespace Clr.Torch;

/// <summary>What a range test on a TorchSharp model does beyond training and measuring the loss.</summary>
/// <remarks>
/// Source: the library's own design, after what other finders leave to be wished for: accumulation, validation, a state of
/// one's own.
/// </remarks>
public sealed record TorchRangeTestOptions
{
    /// <summary>How many batches make one optimizer update; their gradients are averaged, and the sweep advances by updates.
    /// At least 1, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int AccumulationSteps
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(AccumulationSteps),
                        $"AccumulationSteps must be at least 1, but was {value}. It is the number of batches per optimizer update."
                    );
    } = 1;

    /// <summary>Measures on held-out data after every update (validation mode). It is called without gradients and with the model in
    /// evaluation mode; the modes of all modules are put back afterwards. Null, the default, measures nothing.</summary>
    public Func<ValidationResult>? Validate { get; init; }

    /// <summary>
    /// Called with the seed of each sweep before its first batch, after <c>torch.manual_seed</c> of the same seed: reseed a
    /// <see cref="Random"/> of your own here, so that repeats shuffle differently and one test can be repeated exactly.
    /// </summary>
    public Action<int>? Reseed { get; init; }

    /// <summary>Called whenever everything is restored, last of all: put back what only you know of (a <see cref="Random"/>, an
    /// iterator, an averaged copy of the weights).</summary>
    public Action? Restore { get; init; }
}
