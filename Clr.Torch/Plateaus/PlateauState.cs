namespace Clr.Torch;

/// <summary>What a <see cref="Plateau"/> remembers between two metrics.</summary>
/// <remarks>
/// The best metric has the metric's unit, the factor none. Source: PyTorch, ReduceLROnPlateau (<c>best</c>,
/// <c>num_bad_epochs</c>, <c>cooldown_counter</c>).
/// </remarks>
/// <param name="Best">The best metric so far; infinitely bad before the first.</param>
/// <param name="BadInARow">How many metrics in a row were not better.</param>
/// <param name="CooldownLeft">How many more metrics are waited for before bad ones count again.</param>
/// <param name="Factor">The product of all reductions so far; 1 at the start.</param>
public readonly record struct PlateauState(double Best, long BadInARow, long CooldownLeft, double Factor);
