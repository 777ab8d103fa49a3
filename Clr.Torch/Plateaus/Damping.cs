namespace Clr.Torch;

/// <summary>A plateau rule at work: what it makes of a scheduled learning rate.</summary>
// a reference, because it is handed on at every update and changes at few
internal sealed record Damping(Plateau Rule, PlateauState State)
{
    public double Of(double scheduled) => Rule.Apply(State, scheduled);
}
