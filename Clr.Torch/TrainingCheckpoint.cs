using System.Globalization;
using Clr.Torch.Saving;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Torch;

/// <summary>
/// A whole training in a folder: model, optimizer, random generator, data position and scheduler, so that a training that
/// was killed goes on as if it had not been.
/// </summary>
/// <remarks>
/// <para>
/// Every save is a generation, a folder of its own whose manifest is written last: a kill at any moment leaves the newest
/// complete generation or the one before. Older ones are removed only when a newer is complete. On the same machine, with the
/// same number of threads, the weights of a training that was killed and restored are those of one that was not, bit for bit.
/// </para>
/// <para>
/// Saved are the parameters and buffers that the model's own <c>save</c> takes in, all that the optimizer remembers, and the
/// state of TorchSharp's random generator on the CPU. A generator of one's own (a shuffle by <see cref="System.Random"/>) is
/// best made anew from the data position: order by seed and epoch, not by what was drawn before. Training mode and gradients are
/// not saved: save between an update and the next.
/// </para>
/// <example><code>
/// var checkpoint = new TrainingCheckpoint("run1", model, optimizer, scheduler);
/// for (var step = checkpoint.Restore() ?? 0; step &lt; steps; step++)
/// {
///     Train(batchAt(step));
///     optimizer.step();
///     scheduler.Step();
///     if ((step + 1) % 500 == 0)
///         checkpoint.Save(step + 1);
/// }
/// </code></example>
/// </remarks>
public sealed class TrainingCheckpoint
{
    private const string ModelFile = "model.bin";
    private const string OptimizerFile = "optimizer.bin";
    private const string RandomFile = "random.bin";
    private const string SchedulerFile = "scheduler.json";
    private const string PositionFile = "position.txt";

    private readonly string _folder;
    private readonly nn.Module _model;
    private readonly OptimizerHelper _optimizer;
    private readonly Scheduler _scheduler;
    private readonly int _keep;

    /// <summary>A folder for the generations of a training; nothing is written or read yet.</summary>
    /// <param name="folder">The folder; it is made when it is not there. One training has it for itself.</param>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">Its optimizer: SGD, RMSProp, ASGD, Adagrad, Adadelta or one of the Adam family.</param>
    /// <param name="scheduler">What drives the optimizer.</param>
    /// <param name="keep">How many complete generations stay, at least 1.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">folder is blank, or the optimizer is one whose state cannot be saved.</exception>
    /// <exception cref="ArgumentOutOfRangeException">keep is below 1.</exception>
    public TrainingCheckpoint(
        string folder,
        nn.Module model,
        optim.Optimizer optimizer,
        Scheduler scheduler,
        int keep = 2
    )
    {
        _folder = Path.GetFullPath(Guard.NotBlank(folder, "Name the folder of the training."));
        _model = Guard.NotNull(model);
        _optimizer = OptimizerMemory.Supported(Guard.NotNull(optimizer));
        _scheduler = Guard.NotNull(scheduler);
        Guard.AtLeast(keep, 1, "It is the number of complete generations that stay.");
        _keep = keep;
    }

    /// <summary>Writes a generation, then removes those that are no longer kept.</summary>
    /// <param name="dataPosition">Where the data goes on, in a unit of the caller's: the next update, or the next example. 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">dataPosition is negative.</exception>
    /// <exception cref="IOException">It cannot be written; the generations there were are still there.</exception>
    public void Save(long dataPosition)
    {
        Guard.AtLeast(dataPosition, 0, "It is where the data goes on.");
        var saved = Generation.Write(
            _folder,
            _scheduler.TrainingIteration,
            [
                (ModelFile, Binary(writer => _model.save(writer))),
                (OptimizerFile, Binary(writer => OptimizerMemory.Write(writer, _optimizer))),
                (RandomFile, Binary(WriteRandom)),
                (SchedulerFile, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(_scheduler.ToJson()))),
                (PositionFile, stream => stream.Write(System.Text.Encoding.ASCII.GetBytes(Guard.Text(dataPosition)))),
            ]
        );
        Prune(saved);
    }

    /// <summary>Goes on from the newest complete generation; the schedules' values of that step are written at once.</summary>
    /// <param name="switchSchedules">Whether to go on although the schedules differ from those saved; see <see cref="Scheduler.Restore"/>.</param>
    /// <returns>The data position that was saved, or null where there is no complete generation: then nothing has changed.</returns>
    /// <exception cref="InvalidDataException">
    /// The generation is of another optimizer or a newer version, and nothing has changed; or of another model, of which what
    /// fits may have been loaded.
    /// </exception>
    /// <exception cref="InvalidOperationException">A schedule is not the one saved. Nothing has changed then.</exception>
    public long? Restore(bool switchSchedules = false)
    {
        if (Generation.All(_folder).FirstOrDefault(one => one.IsComplete()) is not { } generation)
            return null;
        var position = long.Parse(File.ReadAllText(generation.PathOf(PositionFile)), CultureInfo.InvariantCulture);
        using var random = Open(generation, RandomFile, TensorFile.Read);
        // Read whole and compared before anything is changed; then the scheduler, which may refuse its schedules.
        var remember = Open(generation, OptimizerFile, reader => OptimizerMemory.Read(reader, _optimizer));
        var before = _scheduler.ToJson();
        _scheduler.Restore(generation.PathOf(SchedulerFile), switchSchedules);
        try
        {
            Open(
                generation,
                ModelFile,
                reader =>
                {
                    // it returns the model itself
                    _ = _model.load(reader);
                    return true;
                }
            );
        }
        catch
        {
            _scheduler.RestoreJson(before, switchSchedules: true);
            throw;
        }
        remember();
        torch.random.set_rng_state(random);
        // The optimizer's state brought back the rate of its time.
        _scheduler.Reapply();
        return position;
    }

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

    private static T Open<T>(Generation generation, string name, Func<BinaryReader, T> read)
    {
        var path = generation.PathOf(name);
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            return read(reader);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException($"'{path}' cannot be restored: {e.Message}", e);
        }
    }

    private static Action<Stream> Binary(Action<BinaryWriter> write) =>
        stream =>
        {
            using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            write(writer);
        };

    private static void WriteRandom(BinaryWriter writer)
    {
        using var state = torch.random.get_rng_state();
        state.Save(writer);
    }
}
