using System.Text;
using Spectre.Console;

namespace Clr.Examples.Terminal;

/// <summary>A table of text that is shown on the terminal and written as Markdown alike: names in the first column, numbers in the others.</summary>
internal sealed class Grid(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>What stands before a deviation; a terminal that cannot show it shows ~.</summary>
    public const char PlusMinus = '±';

    public Table ToTable(bool hasUnicode)
    {
        var table = new Table();
        for (var i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(headers[i].EscapeMarkup()).NoWrap().PadLeft(0).PadRight(1);
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }
        foreach (var row in _rows)
            table.AddRow([.. row.Select(cell => (hasUnicode ? cell : cell.Replace(PlusMinus, '~')).EscapeMarkup())]);
        return table;
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(text, headers);
        Line(text, headers.Select((_, i) => i == 0 ? "---" : "--:"));
        foreach (var row in _rows)
            Line(text, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
