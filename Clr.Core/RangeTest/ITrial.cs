namespace Clr.RangeTesting;

/// <summary>A training set-up that a range test can drive: it takes a step, and it can go back to where it was.</summary>
/// <remarks>
/// What a method throws ends the test: everything is restored, and a <see cref="RangeTestException"/> reports it. Source: the
/// library's own design, after what other finders leave changed (pytorch-lr-finder issue 11, Lightning issues 6675 and 9672).
/// </remarks>
public interface ITrial
{
    /// <summary>Trains for one optimizer update and returns the loss measured before it.</summary>
    /// <param name="learningRate">The learning rate of the update.</param>
    /// <returns>The loss before the update, in any unit, and what else was measured.</returns>
    Measurement Train(double learningRate);

    /// <summary>Puts everything back to the state it had when the trial was made; may be called any number of times.</summary>
    void Restore();

    /// <summary>Called after <see cref="Restore"/> and before the first step of each sweep and probe, so that repeats see other
    /// batches and other noise.</summary>
    /// <param name="seed">The seed of the repeat: the same for the same repeat of the same test.</param>
    void Reseed(int seed);
}

/// <summary>Makes trials from plain functions.</summary>
public static class Trial
{
    /// <summary>A trial of three functions.</summary>
    /// <param name="train">Trains for one update at the learning rate it gets and returns the loss measured before it.</param>
    /// <param name="restore">Puts everything back to where it was before the first step.</param>
    /// <param name="reseed">Reseeds what is random; nothing if null, and then repeats may all be the same.</param>
    /// <returns>The trial.</returns>
    /// <remarks>Source: L. N. Smith (arXiv:1506.01186), section 3.3: a range test is a run over rising learning rates.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="train"/> or <paramref name="restore"/> is null.</exception>
    public static ITrial Of(Func<double, Measurement> train, Action restore, Action<int>? reseed = null) =>
        new Functions(Guard.NotNull(train), Guard.NotNull(restore), reseed);

    private sealed class Functions(Func<double, Measurement> train, Action restore, Action<int>? reseed) : ITrial
    {
        public Measurement Train(double learningRate) => train(learningRate);

        public void Restore() => restore();

        public void Reseed(int seed) => reseed?.Invoke(seed);
    }
}
