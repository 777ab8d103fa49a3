using Spectre.Console;

namespace Clr.Examples.Terminal;

/// <summary>
/// What the program shows. On a terminal it uses colours and live progress; redirected, plain lines of 80 columns without a
/// control character, so that a log reads well.
/// </summary>
internal sealed class Screen
{
    private const int PlainWidth = 80;
    private const int MostColumns = 100;
    private const int WidestName = 28;
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private readonly IAnsiConsole _console;

    /// <param name="writer">Where to.</param>
    /// <param name="isTerminal">Whether somebody looks at it while it comes.</param>
    /// <param name="ansi">Whether a terminal understands control sequences, which it is asked for by itself.</param>
    public Screen(TextWriter writer, bool isTerminal, AnsiSupport ansi = AnsiSupport.Detect)
    {
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isTerminal ? ansi : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = isTerminal },
            }
        );
        IsLive = isTerminal && _console.Profile.Capabilities.Ansi;
        _console.Profile.Width = IsLive ? Math.Min(_console.Profile.Width, MostColumns) : PlainWidth;
        HasUnicode = writer.Encoding.CodePage is Utf8 or Utf16;
        _console.Profile.Capabilities.Unicode = HasUnicode;
    }

    public TextWriter Writer => _console.Profile.Out.Writer;

    public bool IsLive { get; }

    public bool HasUnicode { get; }

    public int Width => _console.Profile.Width;

    public IAnsiConsole Console => _console;

    public static Screen OfProcess() => new(System.Console.Out, !System.Console.IsOutputRedirected);

    public void Heading(string text)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{text}[/]");
    }

    /// <summary>Running text, broken between words.</summary>
    public void Text(string text)
    {
        foreach (var line in Wrapped.Lines(text, Width - 1))
            _console.WriteLine(line);
    }

    /// <summary>Lines as they are, indented: code, plots, lists.</summary>
    public void Lines(IEnumerable<string> lines, string indent = "  ")
    {
        foreach (var line in lines)
            _console.WriteLine((indent + line).TrimEnd());
    }

    /// <summary>Names at the left, what is said of each at the right, broken between words.</summary>
    public void Columns(IEnumerable<(string Name, string Text)> rows, string indent = "  ")
    {
        var all = rows.ToArray();
        // a long name has a line of its own rather than that it squeezes every text
        var column =
            all.Select(row => row.Name.Length).Where(length => length <= WidestName).DefaultIfEmpty(0).Max() + 2;
        foreach (var (name, text) in all)
        {
            if (name.Length + 2 > column)
                Lines([name], indent);
            var lines = Wrapped.Lines(text, Width - 1 - indent.Length - column).DefaultIfEmpty("").ToArray();
            Lines(
                lines.Select((line, i) => (i == 0 && name.Length + 2 <= column ? name : "").PadRight(column) + line),
                indent
            );
        }
    }

    public void Blank() => _console.WriteLine();

    public void Table(Grid grid) => Table(grid.ToTable(HasUnicode));

    public void Table(Table table)
    {
        table.Border = HasUnicode ? TableBorder.Simple : TableBorder.Ascii2;
        _console.Write(table);
    }
}
