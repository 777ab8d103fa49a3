namespace Clr.Torch.Targets;

/// <summary>Some neighbouring groups whose value of one hyper-parameter is written in the same way.</summary>
// a class and not an interface, because this is called at every update: a virtual call is the cheaper one
internal abstract class Target
{
    /// <summary>Writes a value to each group.</summary>
    public abstract void Write(double value);

    /// <summary>What the optimizer holds now for the group of that number.</summary>
    public abstract double Read(int group);
}
