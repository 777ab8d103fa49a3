namespace Clr.Nodes;

/// <summary>A value that depends on nothing but the whole cycles before a step and the position within its cycle.</summary>
internal interface ICycleShape
{
    double At(long completed, long phase);
}

/// <summary>A node whose value is a shape of one cycle: such nodes can be computed together, see <see cref="Fusion"/>.</summary>
internal interface ICycleNode : INode
{
    Cycle Cycle { get; }

    /// <summary>Hands the shape to a visitor, as the struct it is.</summary>
    Func<long, double> Accept(ICycleVisitor visitor);
}

/// <summary>What is done with a shape whose type is known to its node alone.</summary>
internal interface ICycleVisitor
{
    Func<long, double> Visit<TShape>(TShape shape)
        where TShape : struct, ICycleShape;
}
