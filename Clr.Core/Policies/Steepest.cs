namespace Clr;

/// <summary>
/// The greatest change from one step to the next of a transition by a range over a length, in steps, which need not be whole. A
/// length below one step is a jump by the whole range.
/// </summary>
/// <remarks>
/// Pieces meet in one value. A step over a corner that lies between two steps goes a share d of a step on the one piece and 1 - d on
/// the other. Where the schedule turns there, it changes by no more than one of the two. Where it goes on the same way, it changes by
/// their sum; let A and B be the greatest changes of the two. Of lines it is A d + B (1 - d); of cosines, which are flat at the corner,
/// at most A sin^2(pi d / 2) + B cos^2(pi d / 2); of 1 - sqrt at most A (1 - sqrt(1 - d)) + B sqrt(1 - d): never above the larger.
/// </remarks>
internal static class Steepest
{
    public static double Of(Anneal shape, double range, double length) =>
        shape switch
        {
            Anneal.Linear => Line(range, length),
            Anneal.Cosine => Cosine(range, length),
            _ => OneMinusSqrt(range, length),
        };

    /// <summary>All of a line's changes are the same.</summary>
    public static double Line(double range, double length) => length < 1 ? range : range / length;

    /// <summary>
    /// range (cos a - cos b) / 2 = range sin((a + b) / 2) sin((b - a) / 2), where b - a is pi / length: at most, in the middle, where
    /// the first sine is 1.
    /// </summary>
    public static double Cosine(double range, double length) => length < 1 ? range : range * double.SinPi(0.5 / length);

    /// <summary>sqrt(x + d) - sqrt(x) falls with x: the first change is the greatest.</summary>
    public static double OneMinusSqrt(double range, double length) => length < 1 ? range : range / Math.Sqrt(length);

    /// <summary>
    /// x^power, from x = 1 to 0, is steepest at x = 1 for a power from 1 on, at x = 0 for one below. A rounding of x is power times as
    /// large in it.
    /// </summary>
    public static double Polynomial(double range, long steps, double power)
    {
        if (steps == 0)
            return range;
        var first = 1 - Math.Pow((steps - 1) / (double)steps, power);
        var last = Math.Pow(1 / (double)steps, power);
        return range * (Math.Max(first, last) + Math.Max(power - 1, 0) * Math.ScaleB(1, -52));
    }
}
