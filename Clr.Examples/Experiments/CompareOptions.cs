namespace Clr.Examples.Experiments;

/// <summary>What a comparison is asked to do.</summary>
/// <param name="FirstSeed">The first seed.</param>
/// <param name="Seeds">How many seeds.</param>
/// <param name="Out">The folder for runs and results.</param>
/// <param name="Resume">Whether to go on with what is in the folder.</param>
/// <param name="ReportOnly">Whether to run nothing and report what is there.</param>
/// <param name="Shard">The part of the runs to make.</param>
/// <param name="Only">The contenders to run; empty for all.</param>
/// <param name="Target">A target instead of the experiment's own.</param>
internal sealed record CompareOptions(
    int FirstSeed,
    int Seeds,
    string Out,
    bool Resume,
    bool ReportOnly,
    Shard Shard,
    IReadOnlyList<string> Only,
    double? Target
);
