namespace Clr.Torch;

/// <summary>A plateau rule at work: what it makes of a scheduled learning rate. The default leaves it as it is.</summary>
internal readonly record struct Damping(Plateau? Rule, PlateauState State)
{
    public double Of(double scheduled) => Rule is null ? scheduled : Rule.Apply(State, scheduled);
}
