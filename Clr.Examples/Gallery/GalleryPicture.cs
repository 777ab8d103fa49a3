using Clr.Examples.Policies;
using Clr.Plot;

namespace Clr.Examples.Gallery;

/// <summary>A policy's example by one of its conventions, as the gallery shows it.</summary>
internal sealed record GalleryPicture(PolicyEntry Entry, int Form)
{
    /// <summary>Every policy by every convention, in the order of the catalog.</summary>
    public static IReadOnlyList<GalleryPicture> All { get; } =
    [.. PolicyCatalog.All.SelectMany(entry => entry.Forms.Select((_, form) => new GalleryPicture(entry, form)))];

    /// <summary>The policy and its options, with the momentum where the library has one of that name.</summary>
    public IReadOnlyList<string> Words =>
        [.. Entry.Example(Form), .. Entry.Forms[Form].IsPaired ? new[] { PolicyOptions.Momentum } : []];

    /// <summary>The file for pages of this look.</summary>
    public string File(Theme theme)
    {
        var convention = Entry.HasConventions ? $"-{Entry.Forms[Form].Convention}" : "";
        return $"{Entry.Name}{convention}-{(theme == Theme.Dark ? "dark" : "light")}.svg";
    }

    /// <summary>The same axes in all: steps from 0, learning rates from 0.</summary>
    public Picture Draw(Theme theme)
    {
        var policy = PolicyReader.Read(Words);
        var style = new PictureStyle
        {
            Title = policy.Name,
            Theme = theme,
            Width = 640,
            PanelHeight = policy.Momentum is null ? 190 : 140,
        };
        var picture = PolicyPicture.Of([policy], Entry.Steps, style);
        var rates = picture.Panels[0].Axes;
        rates.SetLimitsY(0, rates.GetLimits().Top);
        return picture;
    }
}
