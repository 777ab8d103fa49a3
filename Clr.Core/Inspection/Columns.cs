using System.Text;

namespace Clr;

/// <summary>Text in two columns, wrapped so that no line is wider than a terminal.</summary>
internal sealed class Columns(int left, int width = 80)
{
    private readonly StringBuilder _text = new();

    /// <summary>A label and what belongs to it; lines after the first are indented.</summary>
    public Columns Row(string label, string content)
    {
        var line = label.PadRight(left);
        var empty = true;
        foreach (var word in content.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (!empty && line.Length + 1 + rest.Length > width)
                (line, empty) = (NextLine(line), true);
            // A word wider than the column is broken: there is no better place.
            for (; line.Length + rest.Length > width; line = NextLine(line))
            {
                var room = width - line.Length;
                line += rest[..room];
                rest = rest[room..];
            }
            line += empty ? rest : ' ' + rest;
            empty = false;
        }
        _ = NextLine(line);
        return this;
    }

    public override string ToString() => _text.ToString().TrimEnd('\n');

    private string NextLine(string line)
    {
        _text.Append(line.TrimEnd()).Append('\n');
        return new string(' ', left);
    }
}
