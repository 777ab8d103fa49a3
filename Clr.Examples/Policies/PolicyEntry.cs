namespace Clr.Examples.Policies;

/// <summary>A policy of Clr.Core as the command line knows it.</summary>
/// <param name="Name">Its name in kebab case.</param>
/// <param name="Definition">What it does, in one line.</param>
/// <param name="Examples">For each convention, in the order of the forms, options that make a telling example.</param>
/// <param name="Steps">A run that shows what the examples do.</param>
/// <param name="Forms">The conventions, the default first.</param>
internal sealed record PolicyEntry(
    string Name,
    string Definition,
    IReadOnlyList<string> Examples,
    long Steps,
    params IReadOnlyList<PolicyForm> Forms
)
{
    /// <summary>Whether there is a convention to choose.</summary>
    public bool HasConventions => Forms.Count > 1;

    /// <summary>Whether a momentum goes with it, by one convention at least.</summary>
    public bool HasMomentum => Forms.Any(form => form.Momentum is not null);

    /// <summary>The policy and the options of its example by one of its conventions, as words of a command line.</summary>
    public IReadOnlyList<string> Example(int form) =>
        [
            Name,
            .. form == 0 ? [] : new[] { Conventions.Option, Forms[form].Convention },
            .. Examples[form].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
}
