using Clr.Torch.Saving;
using static TorchSharp.torch;

namespace Clr.Torch;

/// <summary>
/// A whole training in a folder: model, optimizers, random generator, data position, scheduler and whatever is attached, so
/// that a training that was killed goes on as if it had not been.
/// </summary>
/// <remarks>
/// <para>
/// Every save is a generation, a folder of its own whose manifest is written last: a kill at any moment leaves the newest
/// complete generation or the one before. Older ones are removed only when a newer is complete. On the same machine, with the
/// same number of threads, the weights of a training that was killed and restored are those of one that was not, bit for bit.
/// </para>
/// <para>
/// Saved are the parameters and buffers that the model's own <c>save</c> takes in, all that the optimizers remember, the state
/// of TorchSharp's random generator on the CPU, and what <c>Attach</c> adds: further models and schedulers, histories, and
/// anything that the caller can write to a stream. A generator of one's own (a shuffle by <see cref="System.Random"/>) is
/// best made anew from the data position: order by seed and epoch, not by what was drawn before. Training mode and gradients are
/// not saved: save between an update and the next.
/// </para>
/// <para>
/// A folder belongs to one training. Saving into one that holds generations of another is refused; call <see cref="Restore"/>
/// first to go on with it, or <see cref="DeleteAll"/> to begin anew.
/// </para>
/// <para>
/// Source: what a checkpoint holds is from PyTorch's "Saving and loading a general checkpoint"; generations, and a manifest
/// that is written last, are the library's own design.
/// </para>
/// <example><code>
/// var history = new History(scheduler, "loss");
/// var checkpoint = new TrainingCheckpoint("run1", model, optimizer, scheduler).Attach("history", history);
/// for (var step = checkpoint.Restore() ?? 0; step &lt; steps; step++)
/// {
///     var loss = Train(batchAt(step));
///     optimizer.step();
///     history.Record(loss);
///     scheduler.Step();
///     if ((step + 1) % 500 == 0)
///         checkpoint.Save(step + 1);
/// }
/// </code></example>
/// </remarks>
public sealed partial class TrainingCheckpoint
{
    private readonly string _folder;
    private readonly optim.Optimizer[] _optimizers;
    private readonly Scheduler _scheduler;
    private readonly int _keep;
    private readonly PositionPart _position = new("position.txt");

    // In the order in which they are put in place: what can be refused halfway first. Histories and optimizers are wholly
    // checked when they are read.
    private readonly List<SchedulerPart> _schedulers;
    private readonly List<ModelPart> _models;
    private readonly List<AttachedPart> _attached = [];
    private readonly List<HistoryPart> _histories = [];
    private readonly OptimizerPart[] _memories;
    private readonly RandomPart _random = new("random.bin");

    // The folders of the generations that this training saved, or went on from; others are another training's.
    private readonly HashSet<string> _own = [];

    /// <summary>A folder for the generations of a training with one optimizer; nothing is written or read yet.</summary>
    /// <param name="folder">The folder; it is made when it is not there. One training has it for itself.</param>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">Its optimizer: SGD, RMSProp, ASGD, Adagrad, Adadelta or one of the Adam family.</param>
    /// <param name="scheduler">What drives the optimizer.</param>
    /// <param name="keep">How many complete generations stay, at least 1.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// folder is blank, the optimizer is one whose state cannot be saved or holds no parameter of the model, or the scheduler drives another one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">keep is below 1.</exception>
    public TrainingCheckpoint(
        string folder,
        nn.Module model,
        optim.Optimizer optimizer,
        Scheduler scheduler,
        int keep = 2
    )
        : this(folder, model, [Guard.NotNull(optimizer)], scheduler, keep) { }

    /// <summary>A folder for the generations of a training with several optimizers; nothing is written or read yet.</summary>
    /// <param name="folder">The folder; it is made when it is not there. One training has it for itself.</param>
    /// <param name="model">The model; attach further ones.</param>
    /// <param name="optimizers">All optimizers of the training, in an order that stays: SGD, RMSProp, ASGD, Adagrad, Adadelta or of the Adam family.</param>
    /// <param name="scheduler">What drives them; attach further ones.</param>
    /// <param name="keep">How many complete generations stay, at least 1.</param>
    /// <exception cref="ArgumentNullException">An argument or an optimizer is null.</exception>
    /// <exception cref="ArgumentException">
    /// folder is blank, an optimizer is given twice or is one whose state cannot be saved, none of them holds a parameter of the model, or
    /// the scheduler drives one that is not given.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">keep is below 1.</exception>
    public TrainingCheckpoint(
        string folder,
        nn.Module model,
        IReadOnlyList<optim.Optimizer> optimizers,
        Scheduler scheduler,
        int keep = 2
    )
    {
        _folder = Path.GetFullPath(Guard.NotBlank(folder, "Name the folder of the training."));
        _models = [new ModelPart("model.bin", Guard.NotNull(model))];
        _optimizers = Distinct(optimizers);
        _memories =
        [
            .. _optimizers.Select(
                (one, i) => new OptimizerPart(i == 0 ? "optimizer.bin" : $"optimizer-{Guard.Text(i)}.bin", one)
            ),
        ];
        OwnParameters.Require(model, _optimizers, _optimizers.Length == 1 ? "optimizer" : nameof(optimizers));
        _scheduler = RequireOwn(Guard.NotNull(scheduler));
        _schedulers = [new SchedulerPart("scheduler.json", scheduler)];
        Guard.AtLeast(keep, 1, "It is the number of complete generations that stay.");
        _keep = keep;
    }

    /// <summary>
    /// The folders of the generations that the last <see cref="Restore"/> passed over because they are damaged or were never
    /// completed, the newest first; a kill while saving leaves one.
    /// </summary>
    public IReadOnlyList<string> PassedOver { get; private set; } = [];

    /// <summary>Writes a generation, then removes those that are no longer kept.</summary>
    /// <param name="dataPosition">Where the data goes on, in a unit of the caller's: the next update, or the next example. 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">dataPosition is negative.</exception>
    /// <exception cref="InvalidOperationException">The folder holds generations of another training. Nothing was written then.</exception>
    /// <exception cref="IOException">It cannot be written; the generations there were are still there.</exception>
    public void Save(long dataPosition)
    {
        _position.Position = Guard.AtLeast(dataPosition, 0, "It is where the data goes on.");
        RequireOwnFolder();
        var saved = Generation.Write(_folder, _scheduler.TrainingIteration, Parts());
        _own.Add(saved.Folder);
        Prune(saved);
    }

    /// <summary>Goes on from the newest complete generation; the schedules' values of that step are written at once.</summary>
    /// <remarks>
    /// All is read first, and what had been put in place before something was refused is taken back. An attachment's reader
    /// runs when schedulers and models are in place; what it did itself before it failed stays.
    /// </remarks>
    /// <param name="switchSchedules">Whether to go on although the schedules differ from those saved; see <see cref="Scheduler.Restore(string, bool)"/>.</param>
    /// <returns>The data position that was saved, or null where none was ever completed: then nothing has changed.</returns>
    /// <exception cref="InvalidDataException">
    /// The generation is of another model or optimizer, has other attachments, or is of a newer version; or there are generations
    /// that were complete once, and every one of them is damaged. Nothing has changed then.
    /// </exception>
    /// <exception cref="InvalidOperationException">A schedule is not the one saved. Nothing has changed then.</exception>
    public long? Restore(bool switchSchedules = false)
    {
        var all = Generation.All(_folder);
        var passedOver = all.TakeWhile(one => !one.IsComplete()).ToArray();
        var newest = all.ElementAtOrDefault(passedOver.Length);
        // Not null, as where there was nothing: the training would begin anew, and delete in time what might be mended.
        if (newest is null && all.FirstOrDefault(one => one.HasManifest) is { } damaged)
        {
            throw new InvalidDataException(
                $"'{_folder}' holds generations, but not one is intact; files of the newest, '{damaged.Folder}', are missing or not what its manifest says. Put back a copy of one, or call DeleteAll to begin anew."
            );
        }
        if (newest is not null)
        {
            foreach (var part in _schedulers)
                part.SwitchSchedules = switchSchedules;
            Restoring.From(newest, Parts());
            // The optimizers' state brought back the rates of its time.
            foreach (var part in _schedulers)
                part.Scheduler.Reapply();
        }
        _own.UnionWith(all.Select(one => one.Folder));
        PassedOver = [.. passedOver.Select(one => one.Folder)];
        return newest is null ? null : _position.Position;
    }

    /// <summary>Deletes every generation in the folder, to begin another training there; other files in it stay.</summary>
    /// <exception cref="IOException">Something cannot be deleted.</exception>
    public void DeleteAll()
    {
        // the oldest first: a kill in between leaves the newest
        foreach (var generation in Generation.All(_folder).Reverse())
            generation.Delete();
    }

    private List<Part> Parts() =>
        [.. _schedulers, .. _models, .. _attached, .. _memories, .. _histories, _random, _position];

    // Incomplete ones are what a kill left; the complete ones beyond those kept have done their service.
    private void Prune(Generation saved)
    {
        var complete = 1;
        foreach (var generation in Generation.All(_folder).Where(one => one.Folder != saved.Folder))
        {
            if (!generation.IsComplete() || ++complete > _keep)
                generation.Delete();
        }
    }

    private void RequireOwnFolder()
    {
        if (Generation.All(_folder).FirstOrDefault(one => one.HasManifest && !_own.Contains(one.Folder)) is { } other)
        {
            throw new InvalidOperationException(
                $"'{_folder}' holds a generation that this training neither saved nor went on from, of training iteration {Guard.Text(other.Iteration)}; it would be deleted in time. Call Restore before the first update to go on with that training, DeleteAll to give it up, or name another folder."
            );
        }
    }

    private Scheduler RequireOwn(Scheduler scheduler) =>
        scheduler.Optimizers.FirstOrDefault(driven => !_optimizers.Contains(driven)) is not { } other
            ? scheduler
            : throw new ArgumentException(
                $"The scheduler drives optimizers that are all to be saved, but its {other.GetType().Name} was not given. Give every optimizer of the training when the checkpoint is made.",
                nameof(scheduler)
            );

    private static optim.Optimizer[] Distinct(IReadOnlyList<optim.Optimizer> optimizers)
    {
        foreach (var optimizer in Guard.NotNull(optimizers))
            Guard.NotNull(optimizer, nameof(optimizers));
        return optimizers.Count > 0 && optimizers.Distinct().Count() == optimizers.Count
            ? [.. optimizers]
            : throw new ArgumentException(
                $"There must be an optimizer, and each once, but of {optimizers.Count} there were {optimizers.Distinct().Count()} different ones. Give all optimizers of the training.",
                nameof(optimizers)
            );
    }
}
