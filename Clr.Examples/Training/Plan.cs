namespace Clr.Examples.Training;

/// <summary>One training to be made: a name for the tables, a schedule, and how long.</summary>
internal sealed record Plan(string Name, Func<long, double> Schedule, int Iterations);
