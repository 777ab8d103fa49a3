using System.Text.RegularExpressions;

namespace Clr.Nodes;

/// <summary>
/// A function from a number of steps to a schedule, known by its values at every number it is ever asked for: an argument of
/// a <see cref="Call"/>. It is written as a lambda: one formula where a parameter put in the place of a number explains all
/// values, else case by case; either way the text makes the same schedules again.
/// </summary>
internal sealed partial record Lambda(string Parameter, IReadOnlyList<(long Steps, Func<long, double> Schedule)> Cases)
{
    public string Text(Func<Func<long, double>, string> describe)
    {
        var texts = Cases.Select(one => (Steps: Guard.Text(one.Steps), Text: describe(one.Schedule))).ToArray();
        return $"{Parameter} => {Formula(texts) ?? Switch(texts)}";
    }

    private string? Formula((string Steps, string Text)[] texts)
    {
        var all = texts.Select(one => Number().Split(one.Text)).ToArray();
        if (all.Any(parts => parts.Length != all[0].Length))
            return null;
        var formula = new string[all[0].Length];
        for (var i = 0; i < formula.Length; i++)
        {
            if (all.All(parts => parts[i] == all[0][i]))
                formula[i] = all[0][i];
            else if (texts.Zip(all).All(one => one.Second[i] == one.First.Steps))
                formula[i] = Parameter;
            else
                return null;
        }
        return string.Concat(formula);
    }

    private string Switch((string Steps, string Text)[] texts) =>
        $"{Parameter} switch {{ {string.Join(", ", texts.SkipLast(1).Select(one => $"{one.Steps} => {one.Text}"))}, _ => {texts[^1].Text} }}";

    // Whole numbers that are no part of a name or of a decimal fraction.
    [GeneratedRegex(@"((?<![\w.])\d+(?![\w.]))")]
    private static partial Regex Number();
}
