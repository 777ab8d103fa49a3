namespace Clr.Plot;

/// <summary>How a picture looks. Everything has a default; use <c>with</c> or an initializer for what differs.</summary>
/// <remarks>
/// What is out of its range is refused where the picture is drawn. Source: the library's own design.
/// Example: <c>Draw.Schedule(policy, 8000, new PictureStyle { Title = "triangular2", Theme = Theme.Dark })</c>.
/// </remarks>
public sealed record PictureStyle
{
    private const int Largest = 100_000;

    /// <summary>The line above the picture; null for the drawing's own default, empty for none.</summary>
    public string? Title { get; init; }

    /// <summary>Light or dark.</summary>
    public Theme Theme { get; init; } = Theme.Light;

    /// <summary>The width in pixels of an SVG; a PNG has <see cref="Scale"/> times as many. 200 to 100,000.</summary>
    public int Width { get; init; } = 900;

    /// <summary>The height of one panel in pixels of an SVG, without title and axis labels; a PNG has <see cref="Scale"/> times as many. 60 to 100,000.</summary>
    public int PanelHeight { get; init; } = 300;

    /// <summary>Pixels of a PNG for each pixel of an SVG: 2 is sharp on common screens. 1 to 8.</summary>
    public int Scale { get; init; } = 2;

    /// <summary>What a schedule's values are, with their unit where they have one; stands at the axis.</summary>
    public string ValueLabel { get; init; } = "learning rate";

    internal PictureStyle Checked()
    {
        Guard.NotNull(Theme);
        Guard.NotNull(ValueLabel);
        if (Width is < 200 or > Largest)
            throw Guard.Refuse(nameof(Width), Sentence("200", "100,000 pixels", Width, "900 is the default"));
        if (PanelHeight is < 60 or > Largest)
            throw Guard.Refuse(
                nameof(PanelHeight),
                Sentence("60", "100,000 pixels", PanelHeight, "300 is the default")
            );
        return Scale is >= 1 and <= 8
            ? this
            : throw Guard.Refuse(nameof(Scale), Sentence("1", "8", Scale, "a sharper picture is an SVG"));
    }

    private static string Sentence(string least, string most, int value, string remedy) =>
        $"must be from {least} to {most}, but was {Guard.Text(value)}; {remedy}.";
}
