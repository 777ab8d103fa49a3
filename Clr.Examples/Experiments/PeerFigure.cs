namespace Clr.Examples.Experiments;

/// <summary>What a peer's program printed in a single run of the same training: the figure that ours should come to.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="Updates">After how many updates.</param>
/// <param name="Value">What the experiment measures, there.</param>
internal sealed record PeerFigure(string Source, int Updates, double Value);
