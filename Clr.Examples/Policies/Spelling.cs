namespace Clr.Examples.Policies;

/// <summary>How far apart two words are, so that a misspelt name can be answered with the one that was meant.</summary>
internal static class Spelling
{
    /// <summary>The least number of characters inserted, deleted or replaced (V. Levenshtein, 1966).</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
