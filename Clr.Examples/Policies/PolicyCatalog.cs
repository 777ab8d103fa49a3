namespace Clr.Examples.Policies;

/// <summary>Every policy of Clr.Core, in the order in which a newcomer meets them.</summary>
internal static partial class PolicyCatalog
{
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [.. Cyclical, .. OneCycles, .. Cosines, .. Warmups, .. Others];

    /// <exception cref="UserErrorException">There is none of this name.</exception>
    public static PolicyEntry Find(string name) =>
        All.FirstOrDefault(entry => entry.Name == name)
        ?? throw new UserErrorException(
            $"There is no policy '{name}'.{Nearest(name)} The command policies lists all that there are."
        );

    private static string Nearest(string name)
    {
        var (distance, nearest) = All.Select(entry => (Spelling.Distance(name, entry.Name), entry.Name)).Min();
        return distance <= Math.Max(2, name.Length / 2) ? $" Did you mean {nearest}?" : "";
    }
}
