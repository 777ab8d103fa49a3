using System.Runtime.CompilerServices;

namespace Clr.Nodes;

/// <summary>
/// Makes one node of a wave, its amplitude and a formula over them, where wave and amplitude have the same cycle: the everyday
/// composition costs what the formula written out by hand costs. It goes no deeper (a product of two, one formula over it),
/// so that the types to be compiled are few. Parts of other kinds, a user's functions first of all, are composed plainly,
/// with the same bits.
/// </summary>
internal static class Fusion
{
    public static Func<long, double> Apply<TFormula>(Func<long, double> schedule, TFormula formula)
        where TFormula : struct, IFormula
    {
        Func<long, double> plain = new PointwiseNode<TFormula>(schedule, formula).At;
        return Node.Of(schedule) switch
        {
            ICycleNode node => node.Accept(new OneShape<TFormula>(plain, node.Cycle, formula)),
            IFusable product => product.Apply(plain, formula),
            _ => plain,
        };
    }

    public static Func<long, double> Times(Func<long, double> a, Func<long, double> b)
    {
        var plain = new Pointwise2Node<TimesFormula>(a, b, default);
        return Node.Of(a) is ICycleNode left && Node.Of(b) is ICycleNode right && left.Cycle == right.Cycle
            ? left.Accept(new LeftShape(plain, right))
            : plain.At;
    }

    // Fields and forced inlining: a property would copy the struct inside at every evaluation.
    private readonly struct Applied<TFormula, TShape>(TFormula formula, TShape shape) : ICycleShape
        where TFormula : struct, IFormula
        where TShape : struct, ICycleShape
    {
        private readonly TFormula _formula = formula;
        private readonly TShape _shape = shape;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double At(long completed, long phase) => _formula.Of(_shape.At(completed, phase));
    }

    private readonly struct Product<TLeft, TRight>(TLeft left, TRight right) : ICycleShape
        where TLeft : struct, ICycleShape
        where TRight : struct, ICycleShape
    {
        private readonly TLeft _left = left;
        private readonly TRight _right = right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double At(long completed, long phase) => _left.At(completed, phase) * _right.At(completed, phase);
    }

    private sealed record OneShape<TFormula>(Func<long, double> Plain, Cycle Cycle, TFormula Formula) : ICycleVisitor
        where TFormula : struct, IFormula
    {
        public Func<long, double> Visit<TShape>(TShape shape)
            where TShape : struct, ICycleShape =>
            new FusedNode<Applied<TFormula, TShape>>(Node.Of(Plain)!, Cycle, new(Formula, shape), null).At;
    }

    private sealed record LeftShape(INode Plain, ICycleNode Right) : ICycleVisitor
    {
        public Func<long, double> Visit<TShape>(TShape shape)
            where TShape : struct, ICycleShape => Right.Accept(new RightShape<TShape>(Plain, Right.Cycle, shape));
    }

    private sealed record RightShape<TLeft>(INode Plain, Cycle Cycle, TLeft Left) : ICycleVisitor
        where TLeft : struct, ICycleShape
    {
        public Func<long, double> Visit<TShape>(TShape shape)
            where TShape : struct, ICycleShape
        {
            var product = new Product<TLeft, TShape>(Left, shape);
            var further = new FormulaOverProduct<Product<TLeft, TShape>>(Cycle, product);
            return new FusedNode<Product<TLeft, TShape>>(Plain, Cycle, product, further).At;
        }
    }

    private sealed record FormulaOverProduct<TProduct>(Cycle Cycle, TProduct Product) : IFusable
        where TProduct : struct, ICycleShape
    {
        public Func<long, double> Apply<TFormula>(Func<long, double> composed, TFormula formula)
            where TFormula : struct, IFormula =>
            new FusedNode<Applied<TFormula, TProduct>>(Node.Of(composed)!, Cycle, new(formula, Product), null).At;
    }
}
