using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>One training with one policy: on the embedded data, or on CIFAR-10 with one of Caffe's networks.</summary>
internal sealed class SingleTraining : NetworkExperiment
{
    /// <param name="options">What is asked to be different.</param>
    /// <param name="contender">The policy.</param>
    /// <param name="folder">The folder with CIFAR-10's binary files; null for the embedded data.</param>
    /// <param name="size">The network for them.</param>
    /// <param name="records">The records of a file.</param>
    public SingleTraining(
        NetworkOptions options,
        Contender contender,
        string? folder,
        CaffeSize size,
        int records = CifarFile.StandardRecords
    )
        : base(options)
    {
        Contenders = [contender];
        if (folder is null)
        {
            Problem = Student.On(TeacherData.Generate());
            Description = Student.Describe(Problem.Data);
            return;
        }
        var network = CaffeNetwork.Of(size);
        Problem = network.On(CifarData.Load(folder, network.Side, records));
        Description = Invariant(
            $"CIFAR-10 ({Problem.Data.Identity}), {Problem.Data.TrainCount:N0} training pictures of {network.Side} x {network.Side}, {Problem.Data.TestCount:N0} to test; {network.Name}"
        );
    }

    public override string Name => "train";

    public override string Description { get; }

    public override IReadOnlyList<Contender> Contenders { get; }

    // nothing is compared
    public override double Target => 100;

    public override IReadOnlyList<string> Caveats => [];

    protected override Problem Problem { get; }

    protected override int MeasureEvery => 50;
}
