using Clr.Torch.Saving;
using static TorchSharp.torch;

namespace Clr.Torch;

public sealed partial class TrainingCheckpoint
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a further model to every generation: the critic of a GAN, an average of the weights.</summary>
    /// <param name="name">Its name: letters, digits, <c>-</c> and <c>_</c>, each name once whatever its case.</param>
    /// <param name="model">The model.</param>
    /// <returns>This checkpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other characters, or is taken.</exception>
    public TrainingCheckpoint Attach(string name, nn.Module model)
    {
        Guard.NotNull(model);
        _models.Add(new ModelPart($"model-{Take(name)}.bin", model));
        return this;
    }

    /// <summary>Adds a further scheduler to every generation: that of an optimizer that does not step with the first.</summary>
    /// <param name="name">Its name, as for models.</param>
    /// <param name="scheduler">The scheduler; the optimizers that it drives are those of the checkpoint.</param>
    /// <returns>This checkpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other characters, or is taken; or the scheduler drives another optimizer.</exception>
    public TrainingCheckpoint Attach(string name, Scheduler scheduler)
    {
        RequireOwn(Guard.NotNull(scheduler));
        _schedulers.Add(new SchedulerPart($"scheduler-{Take(name)}.json", scheduler));
        return this;
    }

    /// <summary>Adds a history to every generation; restored, it is exactly what it was.</summary>
    /// <param name="name">Its name, as for models.</param>
    /// <param name="history">The history, made anew with the same columns after a kill.</param>
    /// <returns>This checkpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other characters, or is taken.</exception>
    public TrainingCheckpoint Attach(string name, History history)
    {
        Guard.NotNull(history);
        _histories.Add(new HistoryPart($"history-{Take(name)}.bin", history));
        return this;
    }

    /// <summary>Adds something of the caller's to every generation: the best score so far, the state of a generator.</summary>
    /// <param name="name">Its name, as for models.</param>
    /// <param name="save">Writes it to a stream.</param>
    /// <param name="restore">Reads it from a stream and puts it in place; what it throws ends the restoring.</param>
    /// <returns>This checkpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other characters, or is taken; or an action is a combination of delegates.</exception>
    public TrainingCheckpoint Attach(string name, Action<Stream> save, Action<Stream> restore)
    {
        Guard.Function(save);
        Guard.Function(restore);
        _attached.Add(new AttachedPart($"attached-{Take(name)}.bin", save, restore));
        return this;
    }

    private string Take(string name)
    {
        Guard.NotBlank(name, "It becomes part of a file's name.");
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || name.Length > 100)
        {
            throw new ArgumentException(
                $"name must be of at most 100 letters, digits, - and _, but was '{name}'. It becomes part of a file's name.",
                nameof(name)
            );
        }
        return _names.Add(name)
            ? name
            : throw new ArgumentException(
                $"Each name must be given once, but '{name}' was given twice. Letters that differ in case alone count as the same.",
                nameof(name)
            );
    }
}
