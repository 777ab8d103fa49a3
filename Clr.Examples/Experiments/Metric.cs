namespace Clr.Examples.Experiments;

/// <summary>What an experiment measures.</summary>
/// <param name="Name">The words for an axis or a column.</param>
/// <param name="Unit">What stands behind a number.</param>
/// <param name="Digits">The digits that mean something.</param>
/// <param name="HigherIsBetter">Which way is better.</param>
internal sealed record Metric(string Name, string Unit, int Digits, bool HigherIsBetter)
{
    public static readonly Metric Accuracy = new("test accuracy", " %", 2, HigherIsBetter: true);

    public static readonly Metric ExpectedLoss = new("expected loss", "", 4, HigherIsBetter: false);

    /// <summary>The name with its unit, for an axis.</summary>
    public string Label => Unit.Length == 0 ? Name : $"{Name} ({Unit.Trim()})";

    public bool Reaches(double value, double target) => HigherIsBetter ? value >= target : value <= target;

    public string Text(double value) => value.ToString($"F{Digits}", System.Globalization.CultureInfo.InvariantCulture);
}
