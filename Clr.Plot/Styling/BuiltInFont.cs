using ScottPlot;
using SkiaSharp;

namespace Clr.Plot;

/// <summary>
/// DejaVu Sans out of this assembly, under a name of our own: pictures look the same on every machine, and have text at all
/// where no font is installed.
/// </summary>
internal sealed class BuiltInFont : IFontResolver
{
    public const string Name = "Clr.Plot DejaVu Sans";

    private static readonly Lazy<SKTypeface> Typeface = new(Load);
    private static readonly Lazy<string> Registration = new(Register);

    /// <summary>Makes the font known to ScottPlot, once.</summary>
    /// <returns>The name to ask for it by.</returns>
    public static string Use() => Registration.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Typeface.Value : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? Typeface.Value : null;

    private static string Register()
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new BuiltInFont());
        return Name;
    }

    private static SKTypeface Load()
    {
        using var stream =
            typeof(BuiltInFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")
            ?? throw new InvalidOperationException("The font DejaVuSans.ttf is missing from Clr.Plot: build it again.");
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException(
                "The font DejaVuSans.ttf in Clr.Plot cannot be read: build it again."
            );
    }
}
