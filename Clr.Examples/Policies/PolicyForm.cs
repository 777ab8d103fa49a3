using System.Reflection;

namespace Clr.Examples.Policies;

/// <summary>A policy by one convention: the factory of Clr.Core that makes it, and of its momentum where it has one.</summary>
/// <param name="convention">The name of the convention; empty where there is no other.</param>
/// <param name="rate">The factory of the learning rate.</param>
/// <param name="momentum">The factory of the momentum that goes with it; null where there is none.</param>
internal sealed class PolicyForm(string convention, Delegate rate, Delegate? momentum = null)
{
    public string Convention { get; } = convention;

    public MethodInfo Rate { get; } = rate.Method;

    public MethodInfo? Momentum { get; } = momentum?.Method;

    /// <summary>Whether the momentum is a policy of the library itself.</summary>
    public bool IsPaired => Momentum?.DeclaringType == typeof(Policy);

    /// <summary>The parameters of both factories, those that they share once, and whether the learning rate's takes it.</summary>
    public IEnumerable<(ParameterInfo Parameter, bool IsOfRate)> Parameters =>
        Rate.GetParameters()
            .Select(parameter => (parameter, true))
            .Concat(
                (Momentum?.GetParameters() ?? [])
                    .Where(parameter => Rate.GetParameters().All(other => other.Name != parameter.Name))
                    .Select(parameter => (parameter, false))
            );
}
