namespace Clr.Nodes;

/// <summary>
/// Sine and cosine at whole parts of a turn, from exact integers: monotone, and exact wherever the true value is rational,
/// which by Niven's theorem is at thirds and halves of the way only.
/// </summary>
/// <remarks>
/// The ratio is taken from whichever end is nearer, so that neither end loses digits to a subtraction. .NET's SinPi
/// is managed code (the same bits on every system) and exact at 0, 1/4 and 1/2 turns; at a third it is an ulp off, so
/// thirds are set, and their neighbours kept on the right side of them.
/// </remarks>
internal static class Circle
{
    // sin(pi / 4), at which the two forms of Arc meet
    private const double Diagonal = 0.70710678118654746;

    /// <summary>(1 - cos(pi done / steps)) / 2: from 0 to 1, flat at both ends. Rise(n - k) = 1 - Rise(k).</summary>
    public static double Rise(long done, long steps)
    {
        var left = steps - done;
        return done <= left ? LowerHalf(done, steps) : 1 - LowerHalf(left, steps);
    }

    /// <summary>sin(pi done / (2 steps)): from 0 to 1, flat at the upper end.</summary>
    public static double Arc(long done, long steps)
    {
        var left = steps - done;
        if (done > left)
        {
            // not CosPi, which rises by an ulp where .NET passes from one series to another, at 2^-14
            var half = double.SinPi(left / (double)steps / 4);
            return Math.Max(1 - (2 * (half * half)), Diagonal);
        }
        var thirds = left - done;
        var sine = double.SinPi(done / (double)steps / 2);
        return done == thirds ? 0.5
            : done < thirds ? Math.Min(sine, 0.5)
            : Math.Clamp(sine, 0.5, Diagonal);
    }

    /// <summary>1 - cos(pi done / (2 steps)): from 0 to 1, flat at the lower end; 1 - Arc(n - k), without its cancellation.</summary>
    public static double Bow(long done, long steps)
    {
        var left = steps - done;
        if (done == 0)
            return 0;
        // at two thirds too, where Arc is exactly 1/2
        if (left <= done - left)
            return 1 - Arc(left, steps);
        var sine = double.SinPi(done / (double)steps / 4);
        return Math.Min(2 * (sine * sine), 0.5);
    }

    // Up to the middle. sin^2 keeps its digits near 0, 1 - sin is exact in the middle; they meet at a third, where both are 1/4.
    private static double LowerHalf(long done, long steps)
    {
        var middle = steps - done - done;
        if (done > middle)
            return Math.Max((1 - double.SinPi(middle / (double)steps / 2)) / 2, 0.25);
        if (done == middle)
            return 0.25;
        var sine = double.SinPi(done / (double)steps / 2);
        return Math.Min(sine * sine, 0.25);
    }
}
