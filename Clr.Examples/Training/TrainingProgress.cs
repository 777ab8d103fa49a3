namespace Clr.Examples.Training;

/// <summary>How far a training is: told after every update.</summary>
internal readonly record struct TrainingProgress(int Done, int Iterations, double LearningRate, double Loss);
