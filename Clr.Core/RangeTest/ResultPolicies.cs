namespace Clr.RangeTesting;

public sealed partial record RangeTestResult
{
    /// <summary>The policy "triangular" between the bounds found.</summary>
    /// <remarks>
    /// <see cref="Policy.Triangular(double, double, long)"/> with stepSize = stepSizeEpochs * stepsPerEpoch. Source:
    /// arXiv:1506.01186, section 3.2, which takes 2 to 10 epochs, and at least 3 cycles.
    /// </remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half a cycle, in epochs, at least 1; 4 by default.</param>
    /// <returns>The schedule; stop at the end of a cycle.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is below 1, or the cycle is beyond <c>long</c>.</exception>
    public Func<long, double> Triangular(long stepsPerEpoch, int stepSizeEpochs = 4)
    {
        (double baseLr, double maxLr) = Bounds();
        return Policy.Triangular(baseLr, maxLr, Steps(stepsPerEpoch, stepSizeEpochs));
    }

    /// <summary>The policy "triangular2" between the bounds found: the range is halved after each cycle.</summary>
    /// <remarks>As <see cref="Triangular"/>, with <see cref="Policy.Triangular2(double, double, long)"/>.</remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half a cycle, in epochs, at least 1; 4 by default.</param>
    /// <returns>The schedule; stop at the end of a cycle.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is below 1, or the cycle is beyond <c>long</c>.</exception>
    public Func<long, double> Triangular2(long stepsPerEpoch, int stepSizeEpochs = 4)
    {
        (double baseLr, double maxLr) = Bounds();
        return Policy.Triangular2(baseLr, maxLr, Steps(stepsPerEpoch, stepSizeEpochs));
    }

    private static long Steps(long stepsPerEpoch, int stepSizeEpochs)
    {
        Guard.Steps(stepsPerEpoch, "It is the number of optimizer updates in one pass over the data.");
        if (stepSizeEpochs < 1)
        {
            throw Guard.Refuse(
                nameof(stepSizeEpochs),
                $"must be at least 1 epoch, but was {Guard.Text(stepSizeEpochs)}. It is half a cycle; 2 to 10 are usual."
            );
        }
        if (stepsPerEpoch > long.MaxValue / stepSizeEpochs)
        {
            throw Guard.Refuse(
                nameof(stepsPerEpoch),
                $"times stepSizeEpochs must fit into a long, but they were {Guard.Text(stepsPerEpoch)} and {Guard.Text(stepSizeEpochs)}. Check their units."
            );
        }
        return stepsPerEpoch * stepSizeEpochs;
    }
}
