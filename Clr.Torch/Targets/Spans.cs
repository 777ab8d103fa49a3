namespace Clr.Torch.Targets;

internal static class Spans
{
    /// <summary>The image of each element.</summary>
    public static T[] Map<T>(this ReadOnlySpan<Group> groups, Func<Group, T> image)
    {
        var images = new T[groups.Length];
        for (var i = 0; i < images.Length; i++)
            images[i] = image(groups[i]);
        return images;
    }
}
