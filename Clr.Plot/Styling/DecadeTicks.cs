using ScottPlot;

namespace Clr.Plot;

/// <summary>Ticks of an axis that holds log10 of its values: a label at each decade, 2 and 5 too where there is room, lines at 1..9.</summary>
internal static class DecadeTicks
{
    public static Tick[] Between(double low, double high)
    {
        var ticks = new List<Tick>();
        for (var decade = (int)Math.Floor(low); decade <= (int)Math.Ceiling(high); decade++)
        {
            for (var digit = 1; digit <= 9; digit++)
            {
                var at = decade + Math.Log10(digit);
                if (at < low || at > high)
                    continue;
                ticks.Add(IsLabelled(digit, high - low) ? Tick.Major(at, Label(digit, decade)) : Tick.Minor(at));
            }
        }
        return [.. ticks];
    }

    private static bool IsLabelled(int digit, double decades) =>
        digit switch
        {
            1 => true,
            2 or 5 => decades < 3,
            _ => decades < 0.6,
        };

    // the label comes from the integers, as 10^decade times a digit need not be the double nearest to it
    private static string Label(int digit, int decade) =>
        decade is >= -4 and <= 6 ? Numbers.Text((double)(digit * (decimal)Math.Pow(10, decade))) : $"{digit}e{decade}";
}
