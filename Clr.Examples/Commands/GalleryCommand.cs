using System.CommandLine;
using Clr.Examples.Gallery;
using Clr.Examples.Terminal;
using Clr.Examples.Tours;
using Clr.Plot;

namespace Clr.Examples.Commands;

/// <summary><c>gallery</c>: a page with a picture of every policy, for light and for dark pages.</summary>
internal static class GalleryCommand
{
    private const string Images = "images/gallery";

    public static Command Create(Screen screen)
    {
        var folder = Options.Text("--out", "FOLDER", "Where gallery.md and images/gallery are written.", "docs");
        var command = new ExplainedCommand(
            "gallery",
            "Draws every policy by every convention, for light and for dark pages, and writes the page that shows them.",
            "gallery",
            "gallery --out /tmp/gallery"
        )
        {
            folder,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var docs = parsed.GetRequiredValue(folder);
                Write(docs, cancellation);
                screen.Text(
                    Invariant($"Written: gallery.md and {2 * GalleryPicture.All.Count} pictures in {Images}, in {docs}")
                );
                return Task.FromResult(0);
            }
        );
        return command;
    }

    /// <summary>The pictures first, then the page, so that it never names one that is not there.</summary>
    private static void Write(string docs, CancellationToken cancellation)
    {
        var page = new Output(docs);
        foreach (var picture in GalleryPicture.All)
        {
            foreach (var theme in new[] { Theme.Light, Theme.Dark })
            {
                cancellation.ThrowIfCancellationRequested();
                using var drawn = picture.Draw(theme);
                page.Save(drawn, $"{Images}/{picture.File(theme)}");
            }
        }
        page.Text("gallery.md", GalleryPage.Text(Images));
    }
}
