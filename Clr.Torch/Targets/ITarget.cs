namespace Clr.Torch.Targets;

/// <summary>Some neighbouring groups whose value of one hyper-parameter is written in the same way.</summary>
internal interface ITarget
{
    /// <summary>Writes each group's value, values being counted over all groups.</summary>
    void Write(double[] values);

    /// <summary>What the optimizer holds now for the group of that number.</summary>
    double Read(int group);
}
