namespace Clr.Examples.Policies;

/// <summary>Chooses between the conventions of a policy.</summary>
internal static class Conventions
{
    public const string Option = "--convention";

    /// <exception cref="UserErrorException">The policy knows none of this name.</exception>
    public static PolicyForm Choose(PolicyEntry entry, Given given)
    {
        if (!entry.HasConventions || given.Words(Option) is not [var name, ..])
            return entry.Forms[0];
        return entry.Forms.FirstOrDefault(form => form.Convention == name)
            ?? throw new UserErrorException(
                $"{Option} of {entry.Name} must be one of {string.Join(", ", entry.Forms.Select(form => form.Convention))}, but was '{name}'."
            );
    }
}
