using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Clr.Snippets;

/// <summary>One line of the cheat sheet: what another library calls a schedule, and ours.</summary>
/// <param name="Library">The other library.</param>
/// <param name="Theirs">Its code.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Formula">The other's documented formula, from its own step (counted from 0) to the value.</param>
/// <param name="Steps">From how many steps on the two may differ: where the other ends, or never within what is asked.</param>
/// <param name="Code">The code of Ours.</param>
public sealed partial record CheatSheetRow(
    string Library,
    string Theirs,
    Func<Func<long, double>> Ours,
    Func<double, double> Formula,
    long Steps = 300,
    [CallerArgumentExpression("Ours")] string Code = ""
)
{
    /// <summary>The code alone, on one line.</summary>
    public string Text =>
        Space().Replace(Lambda().Replace(Code, ""), " ").Replace("( ", "(").Replace(" )", ")").Replace(" .", ".");

    [GeneratedRegex(@"^\s*\(\)\s*=>\s*")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
