namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>
    /// Tries constant learning rates, each from the snapshot with the same seed, and bisects for the largest one whose smoothed loss
    /// still ends below L0. Whatever happens, the trial is restored at the end.
    /// </summary>
    /// <remarks>
    /// lr is stable if a_(K-1) &lt; L0, with a the debiased average of the K losses at that constant lr and L0 the median of
    /// the losses at a thousandth of the lowest rate. Between the least lr that is not stable and the largest stable one below
    /// it, the geometric mean is tried until the two differ by no more than half the tolerance, relative to the lower. Source:
    /// L. N. Smith (arXiv:1506.01186), section 3.3, whose rule of thumb asks for the largest rate that converges; the search is
    /// the library's own design.
    /// </remarks>
    /// <param name="trial">What is trained.</param>
    /// <param name="settings">Which learning rates, how many steps, how exactly.</param>
    /// <param name="progress">Told of every step.</param>
    /// <param name="cancellation">Ends the search before its next step.</param>
    /// <returns>The limit and every probe.</returns>
    /// <exception cref="ArgumentNullException">The trial or the settings are null.</exception>
    /// <exception cref="RangeTestException">The trial threw, or could not be restored, or both.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; everything is restored.</exception>
    /// <example>On the loss lambda/2 w^2 the limit is 2/lambda for gradient descent and 2(1+m)/lambda with momentum m.</example>
    public static Confirmation Confirm(
        ITrial trial,
        ConfirmSettings settings,
        IProgress<ProbeProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(trial);
        Guard.NotNull(settings);
        Confirmation? confirmation = null;
        Exception? restoring = Guarded(
            trial,
            () => confirmation = new Search(trial, settings, progress, cancellation).Find(),
            out Exception? fault
        );
        if (fault is OperationCanceledException && restoring is null)
            cancellation.ThrowIfCancellationRequested();
        ThrowIfFailed("The confirmation", fault, restoring, partial: null);
        return confirmation!;
    }

    private sealed class Search(
        ITrial trial,
        ConfirmSettings settings,
        IProgress<ProbeProgress>? progress,
        CancellationToken cancellation
    )
    {
        private readonly List<Probe> _probes = [];
        private double _baseline;

        public Confirmation Find()
        {
            _baseline = settings.Baseline ?? MeasureBaseline();
            double low = double.NaN;
            double high = double.NaN;
            double[] ladder =
            [
                settings.Lowest,
                .. settings.Candidates.Where(lr => lr > settings.Lowest && lr < settings.Highest).Distinct().Order(),
                settings.Highest,
            ];
            foreach (double lr in ladder)
            {
                if (IsStable(lr))
                {
                    low = double.IsNaN(high) ? lr : low;
                }
                else
                {
                    high = double.IsNaN(high) ? lr : high;
                }
            }
            // half the tolerance is left for the steps being finite: near the limit a probe falls, or rises, slowly
            while (high - low > settings.Tolerance / 2 * low)
            {
                double middle = Math.Sqrt(low) * Math.Sqrt(high);
                if (IsStable(middle))
                    low = middle;
                else
                    high = middle;
            }
            return new Confirmation(Limit(low, high), _baseline, [.. _probes]);
        }

        private Answer Limit(double low, double high) =>
            double.IsNaN(low)
                ? new Answer.NoSignal(
                    $"even {Answer.Short(settings.Lowest)}, the lowest learning rate tried, ends no lower than it began"
                )
            : double.IsNaN(high) ? new Answer.AtLeast(low)
            : new Answer.Value(low);

        private double MeasureBaseline()
        {
            Begin();
            var losses = new double[Robust.BaselineCount(settings.Steps)];
            for (int i = 0; i < losses.Length; i++)
                losses[i] = Updated(trial.Train, settings.Lowest / 1000, cancellation).Loss;
            return Robust.Median(losses);
        }

        private bool IsStable(double lr)
        {
            Begin();
            var average = new DebiasedAverage.Running(settings.Beta);
            double end = double.NaN;
            int step = 0;
            for (bool finite = true; step < settings.Steps && finite; step++)
            {
                double loss = Updated(trial.Train, lr, cancellation).Loss;
                finite = double.IsFinite(loss);
                end = finite ? average.Add(loss) : loss;
                progress?.Report(new ProbeProgress(_probes.Count, lr, step, settings.Steps, end));
            }
            var probe = new Probe(lr, step, end, end < _baseline);
            _probes.Add(probe);
            return probe.IsStable;
        }

        private void Begin()
        {
            trial.Restore();
            trial.Reseed(settings.Seed);
        }
    }
}
