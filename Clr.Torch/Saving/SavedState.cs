namespace Clr.Torch.Saving;

/// <summary>Where a scheduler stands, and by which schedules: what one file holds.</summary>
/// <param name="TrainingIteration">The updates made.</param>
/// <param name="ResetStep">The training iteration of the last reset; 0 without one.</param>
/// <param name="Schedules">What is driven by what.</param>
/// <param name="Plateau">The plateau rule with its state, or null.</param>
internal sealed record SavedState(
    long TrainingIteration,
    long ResetStep,
    IReadOnlyList<SavedSchedule> Schedules,
    Damping? Plateau
)
{
    /// <summary>The first difference between the schedules saved and those there are now, as a sentence; null without one.</summary>
    public string? DifferenceFrom(IReadOnlyList<SavedSchedule> now)
    {
        foreach (var saved in Schedules)
        {
            var same = now.FirstOrDefault(one => one.Parameter == saved.Parameter && one.Group == saved.Group);
            if (same is null)
                return $"{saved.Place} was scheduled by\n  {saved.Description}\nand is not now.";
            if (saved.DifferenceFrom(same) is { } difference)
                return difference;
        }
        var added = now.FirstOrDefault(one =>
            !Schedules.Any(s => s.Parameter == one.Parameter && s.Group == one.Group)
        );
        return added is null ? null : $"{added.Place} was not scheduled and is now, by\n  {added.Description}";
    }
}
