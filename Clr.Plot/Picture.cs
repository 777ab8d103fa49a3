using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Clr.Plot;

/// <summary>A finished picture: one panel, or several above one another, to be looked at, changed, or written.</summary>
/// <remarks>
/// Made by <see cref="Draw"/>. Example: <c>Draw.Schedule(policy, 8000).Save("policy.png")</c>. Source: ScottPlot lays it out
/// and SkiaSharp renders it, as the W3C's PNG or SVG 1.1.
/// </remarks>
public sealed class Picture : IDisposable
{
    private readonly Sheet[] _sheets;
    private readonly Theme _theme;
    private readonly int _scale;

    internal Picture(PictureStyle style, params Sheet[] sheets)
    {
        _sheets = sheets;
        _theme = style.Theme;
        _scale = style.Scale;
        Width = style.Width;
        Height = sheets.Sum(sheet => sheet.Height);
        Panels = Array.AsReadOnly(Array.ConvertAll(sheets, sheet => sheet.Plot));
    }

    /// <summary>The panels from top to bottom, as ScottPlot has them: whatever is changed there shows in what is written later.</summary>
    public IReadOnlyList<ScottPlot.Plot> Panels { get; }

    /// <summary>The width in pixels of the SVG; the PNG has <see cref="PictureStyle.Scale"/> times as many.</summary>
    public int Width { get; }

    /// <summary>The height in pixels of the SVG; the PNG has <see cref="PictureStyle.Scale"/> times as many.</summary>
    public int Height { get; }

    /// <summary>The picture as a PNG file's bytes.</summary>
    /// <remarks>It has (Width Scale) x (Height Scale) pixels, with the scale of <see cref="PictureStyle.Scale"/>.</remarks>
    /// <returns>The bytes; a notebook shows them as they are.</returns>
    /// <exception cref="InvalidOperationException">It would have more pixels than a PNG can be made of, some 500 million.</exception>
    public byte[] ToPng()
    {
        var (width, height) = ((long)Width * _scale, (long)Height * _scale);
        // 4 bytes a pixel, in one block whose size SkiaSharp counts with an int
        using var surface =
            width * height <= int.MaxValue / 4 ? SKSurface.Create(new SKImageInfo((int)width, (int)height)) : null;
        if (surface is null)
        {
            throw new InvalidOperationException(
                $"A PNG of {Guard.Text(width)} x {Guard.Text(height)} pixels is too large to make: take a smaller width, height or scale, or an SVG."
            );
        }
        surface.Canvas.Scale(_scale);
        Render(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    /// <summary>The picture as the text of an SVG file. Text stays text, in DejaVu Sans where the viewer has it, else in Verdana.</summary>
    /// <returns>The text, in UTF-8 when written to a file.</returns>
    public string ToSvg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), stream))
            Render(canvas);
        // a viewer without DejaVu Sans takes the font of the same widths rather than one with serifs
        return Encoding
            .UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)
            .Replace("\"DejaVu Sans\"", "\"DejaVu Sans, Verdana, sans-serif\"", StringComparison.Ordinal);
    }

    /// <summary>Writes the picture to a file, whole or not at all; a file of that name is replaced, a missing folder is made.</summary>
    /// <remarks>The file is what <see cref="ToPng"/> or <see cref="ToSvg"/> gives.</remarks>
    /// <param name="path">A path ending in .png or .svg.</param>
    /// <exception cref="ArgumentNullException">path is null.</exception>
    /// <exception cref="ArgumentException">path ends in neither.</exception>
    /// <exception cref="InvalidOperationException">The PNG would be too large, as of <see cref="ToPng"/>.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void Save(string path)
    {
        Guard.NotNull(path);
        var extension = Path.GetExtension(path);
        if (extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
            WholeFile.Write(path, stream => stream.Write(ToPng()));
        else if (extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ToSvg())));
        else
            throw new ArgumentException(
                $"path must end in .png or .svg, but was '{path}'. The ending chooses the format; ToPng and ToSvg give it without a file.",
                nameof(path)
            );
    }

    /// <summary>Frees what the panels hold.</summary>
    public void Dispose()
    {
        foreach (var sheet in _sheets)
            sheet.Plot.Dispose();
    }

    private void Render(SKCanvas canvas)
    {
        using (var paint = new SKPaint { Color = _theme.Background.ToSKColor() })
            canvas.DrawRect(0, 0, Width, Height, paint);
        var top = 0;
        foreach (var sheet in _sheets)
        {
            sheet.Plot.Render(canvas, new PixelRect(0, Width, top + sheet.Height, top));
            sheet.RenderLegend(canvas, top);
            top += sheet.Height;
        }
    }
}
