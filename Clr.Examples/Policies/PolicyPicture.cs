using Clr.Plot;

namespace Clr.Examples.Policies;

/// <summary>Policies as a picture: learning rates, and below them the momenta, where one was asked for.</summary>
internal static class PolicyPicture
{
    public static Picture Of(IReadOnlyList<ChosenPolicy> policies, long steps, PictureStyle style)
    {
        var labels = Labels(policies);
        var rates = policies.Select((policy, i) => (labels[i], policy.Rate)).ToArray();
        (string, Func<long, double>)[] momenta =
        [
            .. policies.Select((policy, i) => (labels[i], policy.Momentum)).Where(one => one.Momentum is not null)!,
        ];
        if (momenta.Length > 0)
            return Draw.RatesAndMomenta(rates, momenta, steps, style);
        return policies.Count == 1
            ? Draw.Schedule(policies[0].Rate, steps, style)
            : Draw.Schedules(rates, steps, style);
    }

    /// <summary>The names; those that occur twice with the words that only they have.</summary>
    public static IReadOnlyList<string> Labels(IReadOnlyList<ChosenPolicy> policies) =>
        [
            .. policies.Select(policy =>
            {
                var namesakes = policies.Where(other => other.Name == policy.Name && other != policy).ToArray();
                string[] own = [.. Pairs(policy).Where(pair => namesakes.Any(other => !Pairs(other).Contains(pair)))];
                return own.Length == 0 ? policy.Name : $"{policy.Name} {string.Join(' ', own)}";
            }),
        ];

    /// <summary>Each option with what was given to it.</summary>
    private static List<string> Pairs(ChosenPolicy policy)
    {
        var pairs = new List<string>();
        foreach (var word in policy.Words.Skip(1))
        {
            if (word.StartsWith("--", StringComparison.Ordinal) || pairs.Count == 0)
                pairs.Add(word);
            else
                pairs[^1] += $" {word}";
        }
        return pairs;
    }
}
