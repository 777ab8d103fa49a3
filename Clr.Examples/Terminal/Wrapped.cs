namespace Clr.Examples.Terminal;

/// <summary>Breaks text between words, and only a word that is too long within.</summary>
internal static class Wrapped
{
    // a number and its percent sign stay together
    private const string Joined = "\u00a0%";

    /// <summary>Text in lines of at most this width.</summary>
    public static IEnumerable<string> Lines(string text, int width, string indent = "", bool breaksWords = true)
    {
        var line = "";
        foreach (
            var word in text.Replace(" %", Joined, StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = indent;
            }
            var words = word.Replace(Joined, " %", StringComparison.Ordinal);
            line += line.Length == 0 || line == indent ? words : $" {words}";
            while (breaksWords && line.Length > width)
            {
                yield return line[..width];
                line = indent + line[width..];
            }
        }
        if (line.Length > 0)
            yield return line;
    }
}
