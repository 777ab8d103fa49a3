namespace Clr.Examples.Experiments;

/// <summary>Policies and their controls, side by side under the same conditions.</summary>
internal abstract class Experiment : IDisposable
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What is trained, in a sentence or two.</summary>
    public abstract string Description { get; }

    public abstract IReadOnlyList<Contender> Contenders { get; }

    public abstract Metric Metric { get; }

    /// <summary>The value whose first time is told; set beforehand, not read off the results.</summary>
    public abstract double Target { get; }

    /// <summary>What must be said beside the numbers.</summary>
    public abstract IReadOnlyList<string> Caveats { get; }

    /// <summary>Whether the seed matters; where nothing is drawn, one run says all.</summary>
    public virtual bool HasSeeds => true;

    /// <summary>Everything that decides the numbers of a run, in words: results of different settings are never mixed.</summary>
    public abstract string SettingOf(Contender contender);

    /// <summary>Runs a contender, or goes on with a run that was broken off.</summary>
    public abstract RunRecord Run(
        Contender contender,
        int seed,
        RunFolder folder,
        Action<Moment> progress,
        CancellationToken cancellation
    );

    public virtual void Dispose() { }
}

/// <summary>How far a run is: told after every update.</summary>
internal readonly record struct Moment(int Done, double LearningRate, double Loss, double? Value);
