namespace Clr.Torch.Saving;

/// <summary>From a generation back into the things that were saved: all of them, or none.</summary>
internal static class Restoring
{
    /// <exception cref="InvalidDataException">The generation is of other things than these. Nothing has changed then.</exception>
    public static void From(Generation generation, IReadOnlyList<Part> parts)
    {
        RequireSame(generation, parts);
        var begun = new Stack<Change>();
        var read = new List<Change>();
        try
        {
            foreach (var part in parts)
                read.Add(Named(generation, part, () => part.Read(() => File.OpenRead(generation.PathOf(part.File)))));
            foreach (var (part, change) in parts.Zip(read))
            {
                begun.Push(change);
                Named(
                    generation,
                    part,
                    () =>
                    {
                        change.Apply();
                        return true;
                    }
                );
            }
        }
        catch
        {
            foreach (var change in begun)
                change.Undo?.Invoke();
            throw;
        }
        finally
        {
            foreach (var change in read)
                change.Done?.Invoke();
        }
    }

    // What is saved and not asked for would be lost with the next generation, what is asked for and not saved cannot go on.
    private static void RequireSame(Generation generation, IReadOnlyList<Part> parts)
    {
        var (saved, here) = (generation.Files(), parts.Select(part => part.File).ToArray());
        var (lost, absent) = (saved.Except(here).ToArray(), here.Except(saved).ToArray());
        if (lost.Length + absent.Length > 0)
        {
            throw new InvalidDataException(
                $"'{generation.Folder}' cannot be restored: saved and without a place here: {Names(lost)}; here and not saved: {Names(absent)}. Give the checkpoint the optimizers and attachments that it had when this was saved."
            );
        }

        static string Names(string[] files) => files.Length == 0 ? "nothing" : string.Join(", ", files);
    }

    private static T Named<T>(Generation generation, Part part, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException($"'{generation.PathOf(part.File)}' cannot be restored: {e.Message}", e);
        }
    }
}
