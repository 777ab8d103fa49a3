using System.Globalization;

namespace Clr.Plot;

/// <summary>How numbers are written at an axis: short, and the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>0.0001, 0.025, 1,000; below a ten-thousandth and from a thousand million on 1e-5 and 2.5e9.</summary>
    public static string Text(double value)
    {
        var size = Math.Abs(value);
        var format = size is 0 or (>= 1e-4 and < 1e9) ? "#,0.######" : "0.###e0";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Three digits, for a number in running text.</summary>
    public static string Short(double value) =>
        value == 0 || !double.IsFinite(value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : Text(double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
