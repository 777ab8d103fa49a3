namespace Clr.RangeTesting;

/// <summary>How far a range test is: reported after every point.</summary>
/// <remarks>Source: what <see cref="RangeTest.Sweep"/> records.</remarks>
/// <param name="Repeat">The number of the sweep, from 0.</param>
/// <param name="Repeats">How many sweeps there will be.</param>
/// <param name="Point">The point just recorded.</param>
/// <param name="Points">How many points the sweep has if nothing stops it.</param>
public readonly record struct SweepProgress(int Repeat, int Repeats, SweepPoint Point, int Points)
{
    /// <summary>The share of the whole test that is done, in (0, 1]; a sweep that stops early makes it jump forward.</summary>
    public double Fraction => (Repeat + ((Point.Index + 1.0) / Points)) / Repeats;
}
