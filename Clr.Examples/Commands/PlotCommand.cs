using System.CommandLine;
using Clr.Examples.Policies;
using Clr.Examples.Terminal;
using Clr.Plot;

namespace Clr.Examples.Commands;

/// <summary><c>plot</c>: a picture of one policy, or of several over one another.</summary>
internal static class PlotCommand
{
    public static Command Create(Screen screen)
    {
        var steps = Options.Steps("The length of the run, in updates.");
        var output = new Option<string?>("--out")
        {
            HelpName = "FILE",
            Description = "The picture, a file ending in .png or .svg. [required]",
        };
        var title = new Option<string?>("--title")
        {
            HelpName = "TEXT",
            Description = "The line above the picture; a single policy's name where it is not given.",
        };
        var dark = new Option<bool>("--dark") { Description = "For dark pages." };
        var width = Options.WholeNumber("--width", "Pixels; a PNG has twice as many.", fallback: 900, 200, 5_000);
        var height = Options.WholeNumber("--height", "Pixels of a panel.", fallback: 300, 60, 5_000);
        var command = new PolicyCommand(
            "plot",
            $"Draws a policy, or several over one another with a {PolicyReader.Separator} between, over the steps of a run.",
            $"A policy's name and its options; after a {PolicyReader.Separator} the next.",
            "plot triangular2 --base-lr 0.001 --max-lr 0.006 --step-size 2000 --steps 16000 --out triangular2.png",
            "plot one-cycle --max-lr 0.1 --total-steps 1000 --momentum --steps 1000 --out one-cycle.svg --dark",
            "plot trapezoid --max-lr 1 --warmup-steps 50 --cooldown-steps 300 --total-steps 1000 + linear-with-warmup --max-lr 1 --warmup-steps 50 --total-steps 1000 --steps 1000 --out both.png"
        )
        {
            steps,
            output,
            title,
            dark,
            width,
            height,
        };
        command.SetAction(parsed =>
        {
            var policies = command.All(parsed);
            var run = Options.StepsOf(parsed, steps, command);
            var path = PathOf(parsed.GetValue(output));
            var style = new PictureStyle
            {
                Title = parsed.GetValue(title) ?? (policies.Count == 1 ? policies[0].Name : null),
                Theme = parsed.GetValue(dark) ? Theme.Dark : Theme.Light,
                Width = parsed.GetValue(width),
                PanelHeight = parsed.GetValue(height),
            };
            using var picture = PolicyPicture.Of(policies, run, style);
            Save(picture, path);
            screen.Text($"Written: {path}");
            return 0;
        });
        return command;
    }

    private static string PathOf(string? path) =>
        path is null ? throw new UserErrorException("plot needs --out FILE, a picture to write. See --help.")
        : Path.GetExtension(path).ToUpperInvariant() is not (".PNG" or ".SVG")
            ? throw new UserErrorException($"--out must end in .png or .svg, but was '{path}'.")
        : path;

    private static void Save(Picture picture, string path)
    {
        try
        {
            picture.Save(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--out: {path} cannot be written. Name another file.", failure);
        }
    }
}
