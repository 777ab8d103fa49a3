namespace Clr.Examples.Policies;

/// <summary>A policy of the command line, built.</summary>
/// <param name="Words">The policy and its options, as they were written.</param>
/// <param name="Entry">Which policy it is.</param>
/// <param name="Convention">By which convention; empty where there is one alone.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Momentum">The momentum, where it was asked for.</param>
internal sealed record ChosenPolicy(
    IReadOnlyList<string> Words,
    PolicyEntry Entry,
    string Convention,
    Func<long, double> Rate,
    Func<long, double>? Momentum
)
{
    /// <summary>The policy with its convention, where that is not the default.</summary>
    public string Name =>
        !Entry.HasConventions || Convention == Entry.Forms[0].Convention ? Entry.Name : $"{Entry.Name}, {Convention}";
}
