using System.Runtime.CompilerServices;

namespace Clr.Nodes;

/// <summary>
/// <see cref="Interpolation"/> between two ends that are known beforehand: what depends on them alone is decided once. The same
/// bits, in less time.
/// </summary>
internal readonly struct Line
{
    private readonly double _anchor;
    private readonly double _far;
    private readonly double _range;
    private readonly Form _form;

    private enum Form
    {
        ThroughZero,
        AnchoredAtStart,
        AnchoredAtEnd,
    }

    public Line(double from, double to)
    {
        _form =
            Interpolation.IsThroughZero(from, to) ? Form.ThroughZero
            : Interpolation.IsAnchoredAtStart(from, to) ? Form.AnchoredAtStart
            : Form.AnchoredAtEnd;
        (_anchor, _far) = _form == Form.AnchoredAtEnd ? (to, from) : (from, to);
        _range = _far - _anchor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double weight) =>
        _form switch
        {
            Form.AnchoredAtStart => Interpolation.FromAnchor(_anchor, _far, _range, weight),
            Form.AnchoredAtEnd => Interpolation.FromAnchor(_anchor, _far, _range, 1 - weight),
            _ => Interpolation.ThroughZero(_anchor, _far, weight, 1 - weight),
        };
}
