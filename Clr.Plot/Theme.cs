using ScottPlot;

namespace Clr.Plot;

/// <summary>The colours of a picture: <see cref="Light"/> for paper and light pages, <see cref="Dark"/> for dark ones.</summary>
/// <remarks>
/// The curves' colours can be told apart with every common kind of colour vision. Source: after M. Okabe and K. Ito, Color
/// Universal Design (2008).
/// </remarks>
public sealed class Theme
{
    private readonly Color[] _curves;

    private Theme(string background, string ink, string faint, params string[] curves)
    {
        Background = Color.FromHex(background);
        Ink = Color.FromHex(ink);
        Faint = Color.FromHex(faint);
        _curves = [.. curves.Select(Color.FromHex)];
    }

    /// <summary>Dark ink on white.</summary>
    public static Theme Light { get; } =
        new("#FFFFFF", "#24292F", "#8C959F", "#0072B2", "#D55E00", "#009E73", "#B4529A", "#B88700", "#5B5B5B");

    /// <summary>Light ink on near black.</summary>
    public static Theme Dark { get; } =
        new("#0D1117", "#E6EDF3", "#8B949E", "#56B4E9", "#F0883E", "#2FC79A", "#DD8BC0", "#E3B341", "#B0B0B0");

    internal Color Background { get; }

    internal Color Ink { get; }

    internal Color Faint { get; }

    /// <summary>The colour of a curve by its number, and the pattern that tells it from the one a palette's length before.</summary>
    internal (Color Color, LinePattern Pattern) Curve(int number) =>
        (
            _curves[number % _curves.Length],
            (number / _curves.Length % 3) switch
            {
                0 => LinePattern.Solid,
                1 => LinePattern.DenselyDashed,
                _ => LinePattern.Dotted,
            }
        );
}
