namespace Clr.Examples.Terminal;

/// <summary>
/// A grid of dots drawn with characters: eight dots in each, as Braille patterns, or one in each, as asterisks, where the output
/// has no Unicode.
/// </summary>
internal sealed class Canvas(int columns, int rows, bool braille)
{
    // the bit of each dot of a Braille pattern, row by row (Unicode, block 2800)
    private static readonly int[] Bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    private readonly int[] _cells = new int[rows * columns];

    public int Width => braille ? 2 * columns : columns;

    public int Height => braille ? 4 * rows : rows;

    /// <summary>Sets a dot; (0, 0) is at the lower left.</summary>
    public void Dot(int x, int y)
    {
        var down = Height - 1 - y;
        if (braille)
            _cells[(down / 4 * columns) + (x / 2)] |= Bits[(down % 4 * 2) + (x % 2)];
        else
            _cells[(down * columns) + x] = 1;
    }

    public IEnumerable<string> Lines()
    {
        for (var row = 0; row < rows; row++)
        {
            var line = new char[columns];
            for (var column = 0; column < columns; column++)
            {
                var cell = _cells[(row * columns) + column];
                line[column] =
                    cell == 0 ? ' '
                    : braille ? (char)(0x2800 + cell)
                    : '*';
            }
            yield return new string(line);
        }
    }
}
