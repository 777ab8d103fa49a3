using System.Text;
using System.Text.Json;
using Clr.Torch.Saving;

namespace Clr.Torch;

public sealed partial class Scheduler
{
    /// <summary>Writes where the scheduler stands into a small JSON file, whole or not at all.</summary>
    /// <remarks>
    /// The file holds a version, the training iteration, the step of the last reset, the fingerprint and the description of
    /// every schedule, and the plateau rule with its state. A kill at any moment leaves the old file or the new one. The
    /// schedules themselves are code: whoever restores builds the scheduler with them again. Source: state_dict of PyTorch's
    /// schedulers; the fingerprint answers pytorch issue 52911.
    /// </remarks>
    /// <param name="path">The file; a folder that is missing is made.</param>
    /// <exception cref="ArgumentNullException">path is null.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void Save(string path) => AtomicFile.Write(path, stream => StateJson.Write(stream, State()));

    /// <summary>The same as text, to be kept wherever the rest of a training is kept.</summary>
    /// <returns>The JSON document.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        StateJson.Write(stream, State());
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Goes on where a saved scheduler stood: counters, reset step and plateau state, in constant time.</summary>
    /// <remarks>
    /// The values of that step are written to the optimizer at once. Load the optimizer's own state before, as it brings back
    /// the rate of its time, or call <see cref="Reapply"/> after it. Everything is read and checked first: whatever is wrong,
    /// scheduler and optimizer stay as they were. With t and r from the file, group g holds s_g(t - r) f_g: the value that the
    /// saved scheduler had written. Source: load_state_dict of PyTorch's schedulers.
    /// </remarks>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <param name="switchSchedules">
    /// Whether to go on although the schedules, or the plateau rules, differ from those saved: with those of this scheduler,
    /// asked at the step where the others stood.
    /// </param>
    /// <exception cref="ArgumentNullException">path is null.</exception>
    /// <exception cref="ArgumentException">path is blank, or is itself what <see cref="ToJson"/> gave: that is for <see cref="RestoreJson"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it, or it is a folder.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, of a newer version, or no scheduler's.</exception>
    /// <exception cref="InvalidOperationException">
    /// A schedule is not the one saved; the message has both descriptions. Or as <see cref="Step()"/>.
    /// </exception>
    public void Restore(string path, bool switchSchedules = false)
    {
        if (Guard.NotBlank(path, "Name the file.").TrimStart().StartsWith('{'))
        {
            throw new ArgumentException(
                $"path must name a file, but was the text of a JSON document, '{path[..Math.Min(path.Length, 20)]}...'. Give that to RestoreJson.",
                nameof(path)
            );
        }
        RestoreFrom(File.ReadAllBytes(path), $"'{path}' cannot be restored", switchSchedules);
    }

    /// <summary>Goes on where a saved scheduler stood, from the text of <see cref="ToJson"/>, as <see cref="Restore"/> does from the file of <see cref="Save"/>.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="switchSchedules">Whether to go on although the schedules differ.</param>
    /// <exception cref="ArgumentNullException">json is null.</exception>
    /// <exception cref="InvalidDataException">The text is damaged, cut off, of a newer version, or no scheduler's.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Restore"/>.</exception>
    public void RestoreJson(string json, bool switchSchedules = false) =>
        RestoreFrom(Encoding.UTF8.GetBytes(Guard.NotNull(json)), "The text cannot be restored", switchSchedules);

    private SavedState State() => new(TrainingIteration, _origin, Schedules(_plan), _damping);

    private static SavedSchedule[] Schedules(Plan plan) =>
        [.. plan.Channels.SelectMany(channel => SavedSchedule.Of(channel, plan.Groups.Length))];

    internal void RestoreFrom(byte[] bytes, string failure, bool switchSchedules)
    {
        var saved = Parsed(bytes, failure);
        var plan = _plan.Outdated ? _plan.Renewed() : _plan;
        if (!switchSchedules && (saved.DifferenceFrom(Schedules(plan)) ?? PlateauDifference(saved)) is { } difference)
        {
            throw new InvalidOperationException(
                $"{failure} under other schedules than it was saved with: {difference}\nBuild the scheduler with the schedules of then, or pass switchSchedules: true to go on with these."
            );
        }
        MoveTo(saved.TrainingIteration, saved.ResetStep, plan, Continued(saved.Plateau));
    }

    private static SavedState Parsed(byte[] bytes, string failure)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return StateJson.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(
                $"{failure}: it is no JSON, or was cut off or damaged ({e.Message}). Take an older copy.",
                e
            );
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{failure}: {e.Message}", e);
        }
    }

    // A rule is data, so one that was saved is attached again by itself; only another rule in its place is a difference.
    private string? PlateauDifference(SavedState saved) =>
        _damping is not { Rule: var now } || saved.Plateau?.Rule == now
            ? null
            : $"the plateau rule was {saved.Plateau?.Rule.ToString() ?? "none"} and is {now}.";

    private Damping? Continued(Damping? saved) =>
        _damping is not { Rule: var now } ? saved
        : saved is null ? new Damping(now, now.Start)
        : new Damping(now, saved.State);
}
