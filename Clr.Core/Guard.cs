using System.Globalization;
using System.Runtime.CompilerServices;

namespace Clr;

/// <summary>Refuses bad arguments when a schedule is built, with what is wrong, the value and the remedy.</summary>
internal static class Guard
{
    /// <summary>A schedule must be there and be one function: a combined delegate calls all and returns the last value.</summary>
    public static Func<long, double> Schedule(
        Func<long, double>? schedule,
        [CallerArgumentExpression(nameof(schedule))] string name = ""
    )
    {
        if (schedule is null)
        {
            throw new ArgumentNullException(
                name,
                $"{name} must be a function from a step to a value, but was null. Take one from Ramp, Wave or Policy, or write a lambda."
            );
        }
        if (!schedule.HasSingleTarget)
        {
            throw new ArgumentException(
                $"{name} must be one function, but was a combination of {schedule.GetInvocationList().Length}: '+' on "
                    + "delegates calls each and returns the last value. Add the values with Schedule.Plus.",
                name
            );
        }
        return schedule;
    }

    /// <summary>A function that is no schedule must be there and be one function, too.</summary>
    public static T Function<T>(T? function, [CallerArgumentExpression(nameof(function))] string name = "")
        where T : Delegate =>
        NotNull(function, name).HasSingleTarget
            ? function!
            : throw new ArgumentException(
                $"{name} must be one function, but was a combination of {function!.GetInvocationList().Length}: a combined "
                    + "delegate calls each and returns the last value. Write one function that does what is meant.",
                name
            );

    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class =>
        value
        ?? throw new ArgumentNullException(
            name,
            $"{name} must be given, but was null. Nothing stands in its place, so make one and pass it."
        );

    public static string NotBlank(
        string? text,
        string remedy,
        [CallerArgumentExpression(nameof(text))] string name = ""
    ) =>
        string.IsNullOrWhiteSpace(NotNull(text, name))
            ? throw new ArgumentException($"{name} must not be blank, but was \"{text}\". {remedy}", name)
            : text!;

    public static T[] NotEmpty<T>(
        T[]? values,
        string remedy,
        [CallerArgumentExpression(nameof(values))] string name = ""
    ) =>
        NotNull(values, name).Length > 0
            ? values!
            : throw new ArgumentException($"{name} must have at least one element, but was empty. {remedy}", name);

    public static long Steps(
        long value,
        string remedy,
        long least = 1,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        value >= least
            ? value
            : throw Refuse(name, $"must be at least {Counted(least, "step")}, but was {Text(value)}. {remedy}");

    public static long AtLeast(
        long value,
        long least,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        value >= least ? value : throw Refuse(name, $"must be at least {Text(least)}, but was {Text(value)}. {remedy}");

    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value)
            ? value
            : throw Refuse(name, $"must be a finite number, but was {Text(value)}. Check how it was computed.");

    public static double Rate(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        NotNegative(
            value,
            "A negative rate climbs the loss; for other quantities compose with Schedule.Between.",
            name
        );

    public static double NotNegative(
        double value,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) => Finite(value, name) >= 0 ? value : throw Refuse(name, $"must be 0 or more, but was {Text(value)}. {remedy}");

    public static double Positive(
        double value,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        Finite(value, name) > 0
            ? value
            : throw Refuse(name, $"must be greater than 0, but was {Text(value)}. {remedy}");

    /// <summary>A decay factor lies in (0, 1].</summary>
    public static double Gamma(
        double value,
        string remedy = "It is the factor per step (0.99994 in the paper); 1 means no decay.",
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        value is > 0 and <= 1
            ? value
            : throw Refuse(name, $"must be greater than 0 and at most 1, but was {Text(value)}. {remedy}");

    /// <summary>A fraction lies in [0, 1].</summary>
    public static double Fraction(
        double value,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) => value is >= 0 and <= 1 ? value : throw Refuse(name, $"must lie in [0, 1], but was {Text(value)}. {remedy}");

    public static void Ordered(
        double low,
        double high,
        [CallerArgumentExpression(nameof(low))] string lowName = "",
        [CallerArgumentExpression(nameof(high))] string highName = ""
    )
    {
        Finite(low, lowName);
        Finite(high, highName);
        if (low > high)
        {
            throw Refuse(
                lowName,
                $"must not be above {highName}, but {lowName} was {Text(low)} and {highName} was {Text(high)}. Exchange them, or lower {lowName}."
            );
        }
    }

    /// <summary>The bounds of a learning rate: rates, in order.</summary>
    public static void Bounds(
        double baseLr,
        double maxLr,
        [CallerArgumentExpression(nameof(baseLr))] string baseName = "",
        [CallerArgumentExpression(nameof(maxLr))] string maxName = ""
    )
    {
        Rate(baseLr, baseName);
        Rate(maxLr, maxName);
        Ordered(baseLr, maxLr, baseName, maxName);
    }

    public static long Within(
        long value,
        long least,
        long most,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        value >= least && value <= most
            ? value
            : throw Refuse(name, $"must be from {Text(least)} to {Text(most)} steps, but was {Text(value)}. {remedy}");

    public static double AtLeastOne(
        double value,
        string remedy,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) => Finite(value, name) >= 1 ? value : throw Refuse(name, $"must be at least 1, but was {Text(value)}. {remedy}");

    /// <summary>Momenta lie in [0, 1], in order.</summary>
    public static void Momenta(
        double baseMomentum,
        double maxMomentum,
        [CallerArgumentExpression(nameof(baseMomentum))] string baseName = "",
        [CallerArgumentExpression(nameof(maxMomentum))] string maxName = ""
    )
    {
        Fraction(baseMomentum, "0.85 is usual.", baseName);
        Fraction(maxMomentum, "0.95 is usual.", maxName);
        Ordered(baseMomentum, maxMomentum, baseName, maxName);
    }

    /// <summary>An enum's value must be one of its names: any integer can be cast to it.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw Refuse(
                name,
                $"must be one of {string.Join(", ", Enum.GetNames<T>())}, but was {value}. Use a name."
            );

    public static ArgumentOutOfRangeException Refuse(string name, string what) => new(name, $"{name} {what}");

    /// <summary>
    /// The shortest text that reads back to the same bits. .NET's "R" promises that, but for 2^-25 and 2^-958 it writes one
    /// digit too few, which reads back as the number below: seen in .NET 10.0.12, so it is checked.
    /// </summary>
    public static string Text(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things: "1 step", "2 steps".</summary>
    public static string Counted(long count, string what) => $"{Text(count)} {what}{(count == 1 ? "" : "s")}";
}
