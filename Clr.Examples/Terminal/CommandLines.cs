namespace Clr.Examples.Terminal;

/// <summary>Breaks command lines as a shell takes them: a backslash ends every line but the last.</summary>
internal static class CommandLines
{
    public static IEnumerable<string> Broken(string text, int width)
    {
        var lines = Wrapped.Lines(text, width - 2, "    ").ToArray();
        return lines.Select((line, i) => i == lines.Length - 1 ? line : $"{line} \\");
    }
}
