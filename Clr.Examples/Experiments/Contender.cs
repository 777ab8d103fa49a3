using Clr.Examples.Data;

namespace Clr.Examples.Experiments;

/// <summary>One policy of an experiment, with a length of its own.</summary>
/// <param name="Name">The name in tables, files and on the command line.</param>
/// <param name="LearningRate">The schedule of the learning rate.</param>
/// <param name="Iterations">The updates of a run.</param>
internal sealed record Contender(string Name, Func<long, double> LearningRate, int Iterations)
{
    public Role Role { get; init; } = Role.Policy;

    /// <summary>The grid it is a member of, of which only the best counts; null for none.</summary>
    public string? Grid { get; init; }

    /// <summary>The schedule of the momentum; null leaves it constant.</summary>
    public Func<long, double>? Momentum { get; init; }

    /// <summary>The weight decay where it is not that of the experiment.</summary>
    public double? WeightDecay { get; init; }

    /// <summary>How its batches go through the training data.</summary>
    public BatchOrder Order { get; init; }

    /// <summary>What peers have for it, to see whether this is their training.</summary>
    public IReadOnlyList<PeerFigure> PeerFigures { get; init; } = [];
}

/// <summary>What a contender is there for.</summary>
internal enum Role
{
    /// <summary>The long run that the others are measured against.</summary>
    Reference,

    /// <summary>A policy that claims something.</summary>
    Policy,

    /// <summary>What would show that the claim is due to something else.</summary>
    Control,

    /// <summary>A sweep of rates: no score, but a picture of accuracy over learning rate.</summary>
    RangeTest,
}
