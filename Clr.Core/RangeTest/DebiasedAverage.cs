using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>The exponential average without the bias of its start at 0.</summary>
public static class DebiasedAverage
{
    /// <summary>
    /// The debiased exponential averages of a sequence:
    /// m_k = beta * m_(k-1) + (1 - beta) * x_k from m_(-1) = 0, and a_k = m_k / (1 - beta^(k+1)).
    /// </summary>
    /// <param name="values">x_0, x_1, ...; one that is not finite is passed over, so that a_k repeats a_(k-1) (NaN before the
    /// first finite value) and the exponent counts finite values only.</param>
    /// <param name="beta">The weight of the past, in [0, 1).</param>
    /// <returns>a_0, a_1, ...; a constant sequence stays itself, to rounding.</returns>
    /// <exception cref="ArgumentNullException">The values are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is outside [0, 1).</exception>
    /// <example>Of([2, 4, 3, 1], 0.98) = 2, 3.0101010, 3.0066658, 2.4896960.</example>
    /// <remarks>Source: Kingma and Ba, arXiv:1412.6980, section 3 (bias correction).</remarks>
    public static ImmutableArray<double> Of(IEnumerable<double> values, double beta = 0.9)
    {
        Guard.NotNull(values);
        var average = new Running(beta);
        return [.. values.Select(average.Add)];
    }

    /// <summary>The same, one value at a time.</summary>
    internal sealed class Running(double beta)
    {
        private readonly double _beta = beta is >= 0 and < 1
            ? beta
            : throw Guard.Refuse(
                nameof(beta),
                $"must be at least 0 and below 1, but was {Guard.Text(beta)}. It is the weight of the past: 0.9 averages about ten values."
            );

        private double _weight;

        public double Value { get; private set; } = double.NaN;

        public double Add(double value)
        {
            if (!double.IsFinite(value))
                return Value;
            // the running mean of weights, a_k = a_(k-1) + (x_k - a_(k-1)) / w_k with w_k = 1 + beta w_(k-1), which is the same
            // sequence and keeps a constant exactly
            _weight = 1 + (_beta * _weight);
            Value = double.IsNaN(Value) ? value : Value + ((value - Value) / _weight);
            return Value;
        }
    }
}
