using TorchSharp;

namespace Clr.Examples.Training;

/// <summary>What makes the numbers of a training the same in every run.</summary>
internal static class Reproducible
{
    /// <summary>Seeds torch's generator, and tells the number of threads to the thread that calls, which must be the one that trains.</summary>
    public static void Begin(int seed, int threads = 1)
    {
        Threads(threads);
        torch.manual_seed(seed);
    }

    /// <summary>
    /// The number of threads for the thread that calls: OpenMP keeps it for each, and with another number what data and updates
    /// add up to differs in its last bits. With one the numbers do not depend on how many the machine has; networks this small gain
    /// little from more.
    /// </summary>
    public static void Threads(int threads = 1) => torch.set_num_threads(threads);
}
