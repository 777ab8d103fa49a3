using System.Globalization;

namespace Clr.RangeTesting;

/// <summary>
/// What a rule of the range test answers: a learning rate (<see cref="Value"/>), a lower bound of one that lies beyond the
/// sweep (<see cref="AtLeast"/>), or that the curve does not say (<see cref="NoSignal"/>). There is no fourth case.
/// </summary>
/// <remarks>Source: the library's own design: where a curve holds no answer, a number in its place would mislead.</remarks>
/// <example>
/// <code>
/// double? lr = answer switch { Answer.Value v => v.LearningRate, Answer.AtLeast a => a.LearningRate, _ => null };
/// </code>
/// </example>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The rule found its learning rate.</summary>
    /// <param name="LearningRate">The learning rate, positive and finite.</param>
    public sealed record Value(double LearningRate) : Answer
    {
        /// <summary>The learning rate, three digits long.</summary>
        public override string ToString() => Short(LearningRate);
    }

    /// <summary>What the rule looks for lies beyond the end of the sweep: the answer is this learning rate or a greater one.</summary>
    /// <param name="LearningRate">The lower bound, positive and finite.</param>
    public sealed record AtLeast(double LearningRate) : Answer
    {
        /// <summary>"at least" and the learning rate.</summary>
        public override string ToString() => $"at least {Short(LearningRate)}";
    }

    /// <summary>The curve holds no answer for the rule.</summary>
    /// <param name="Reason">Why, in plain words.</param>
    public sealed record NoSignal(string Reason) : Answer
    {
        /// <summary>"no signal" and the reason.</summary>
        public override string ToString() => $"no signal ({Reason})";
    }

    /// <summary>The learning rate found, or its lower bound; null when there is no signal.</summary>
    public double? Rate =>
        this switch
        {
            Value v => v.LearningRate,
            AtLeast a => a.LearningRate,
            _ => null,
        };

    /// <summary>One function for each case.</summary>
    /// <param name="value">Applied to the learning rate of a <see cref="Value"/>.</param>
    /// <param name="atLeast">Applied to the bound of an <see cref="AtLeast"/>.</param>
    /// <param name="noSignal">Applied to the reason of a <see cref="NoSignal"/>.</param>
    /// <typeparam name="T">What the functions return.</typeparam>
    /// <returns>The result of the one that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null, whichever case applies.</exception>
    public T Match<T>(Func<double, T> value, Func<double, T> atLeast, Func<string, T> noSignal)
    {
        Guard.NotNull(value);
        Guard.NotNull(atLeast);
        Guard.NotNull(noSignal);
        return this switch
        {
            Value v => value(v.LearningRate),
            AtLeast a => atLeast(a.LearningRate),
            NoSignal n => noSignal(n.Reason),
            _ => throw new InvalidOperationException("An answer has three cases, and no other can be made."),
        };
    }

    /// <summary>The answer with its learning rate multiplied by a positive factor; no signal stays no signal.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <returns>The answer of the same case.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not positive and finite.</exception>
    public Answer Times(double factor)
    {
        Guard.Positive(factor, "It scales a learning rate.");
        return Match<Answer>(lr => new Value(lr * factor), lr => new AtLeast(lr * factor), reason => this);
    }

    /// <summary>The lesser of two answers; a lower bound that may be the lesser one leaves a lower bound.</summary>
    internal static Answer Least(Answer a, Answer b) =>
        (a, b) switch
        {
            (NoSignal, _) => a,
            (_, NoSignal) => b,
            _ => a.Rate < b.Rate || (a.Rate == b.Rate && a is Value) ? a : b,
        };

    /// <summary>The greater of two answers; one lower bound makes it a lower bound.</summary>
    internal static Answer Greatest(Answer a, Answer b) =>
        (a, b) switch
        {
            (NoSignal, _) => a,
            (_, NoSignal) => b,
            (Value v, Value w) => v.LearningRate >= w.LearningRate ? a : b,
            _ => new AtLeast(Math.Max(a.Rate!.Value, b.Rate!.Value)),
        };

    /// <summary>Three digits, as people write learning rates: 0.0123, 1.5e-6, 2e3.</summary>
    /// <remarks>"G3" writes what has four digits before the point, or is rounded to them, as 1E+03.</remarks>
    internal static string Short(double lr) =>
        lr.ToString(Math.Abs(lr) is >= 1e-4 and < 999.5 ? "G3" : "0.##e0", CultureInfo.InvariantCulture);
}
