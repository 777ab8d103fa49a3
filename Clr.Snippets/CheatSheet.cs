using static System.Math;

namespace Clr.Snippets;

/// <summary>From the names of others to ours. docs/cheat-sheet.md is made of this and of its F# twin; every line is run.</summary>
/// <remarks>The formulas are the other libraries' as their documentation states them, in floating point as they compute.</remarks>
public static partial class CheatSheet
{
    private static double Cos01(double x) => (1 + Cos(PI * x)) / 2;

    private static double Triangle(double t, double size) =>
        Max(0, 1 - Abs((t / size) - (2 * Floor(1 + (t / (2 * size)))) + 1));

    /// <summary>The lines, library by library.</summary>
    public static IReadOnlyList<CheatSheetRow> Rows { get; } =
    [.. OfTorch, .. OfKeras, .. OfCallback, .. OfOptax, .. OfJulia, .. OfTimm, .. OfTransformers, .. OfFastai];
}
