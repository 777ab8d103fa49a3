using System.Text;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;
using Clr.Plot;

namespace Clr.Examples.Gallery;

/// <summary>The gallery as a page: every policy with its definition, its pictures and the commands that draw them.</summary>
internal static class GalleryPage
{
    private const int Width = 100;

    private const string Head = """
        ---
        title: Gallery
        category: Clr
        categoryindex: 1
        index: 3
        ---

        # Every policy in a picture

        Learning rates over steps, both from 0. Where the library has a momentum of the same name, it stands below. Under each picture stands a
        command that draws the same values, to be written after `dotnet run --project Clr.Examples --`: a PNG of any size, whose axis
        need not begin at 0. The page itself and all its pictures are drawn by the command `gallery`.

        """;

    public static string Text(string images)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var entry in PolicyCatalog.All)
        {
            text.Append($"\n## {entry.Name}\n\n{entry.Definition}\n");
            foreach (var picture in GalleryPicture.All.Where(picture => picture.Entry == entry))
                Append(text, picture, images);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, GalleryPicture picture, string images)
    {
        var (light, dark) = (picture.File(Theme.Light), picture.File(Theme.Dark));
        var name = PolicyReader.Read(picture.Words).Name;
        var command = Invariant(
            $"plot {string.Join(' ', picture.Words)} --steps {picture.Entry.Steps} --out {picture.Entry.Name}.png"
        );
        text.Append(
            $"""

            <picture>
            <source media="(prefers-color-scheme: dark)" srcset="{images}/{dark}">
            <img src="{images}/{light}" alt="{name}: learning rate over steps" width="640">
            </picture>

            ```sh

            """.ReplaceLineEndings("\n")
        );
        foreach (var line in CommandLines.Broken(command, Width))
            text.Append(line).Append('\n');
        text.Append("```\n");
    }
}
