using System.Globalization;

namespace Clr;

/// <summary>What tells a schedule from others: kept in a checkpoint, it says whether a later schedule is the same.</summary>
/// <remarks>
/// <see cref="Hash"/> stands for structure and parameters, bit for bit. A function of the user's own has neither: a schedule
/// with such parts is known in part only (<see cref="IsPartial"/>), and carries <see cref="Samples"/> of its values and of
/// theirs. Made by <see cref="Inspect.Fingerprint"/>; <see cref="ToString"/> and <see cref="Parse"/> keep it as text.
/// Source: what pytorch issue 52911 asks for, a checkpoint that knows the schedule it was made with; the hash is that of FIPS
/// 180-4, the text and the comparison of samples are the library's own design.
/// </remarks>
public sealed class Fingerprint : IEquatable<Fingerprint>
{
    private const string Version = "clr1";
    private const int HashDigits = 64;

    // A libm of another machine may differ in the last digits; a changed formula differs in more.
    private const double Tolerance = 1e-12;

    internal Fingerprint(string hash, IReadOnlyList<FingerprintSample> samples)
    {
        Hash = hash;
        Samples = samples;
    }

    /// <summary>SHA-256 of structure and exact parameters, as 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Values where functions of the user's own have a part; empty where everything is known.</summary>
    public IReadOnlyList<FingerprintSample> Samples { get; }

    /// <summary>Whether a part is a function of the user's own, so that the samples must say what the hash cannot.</summary>
    public bool IsPartial => Samples.Count > 0;

    /// <summary>Whether both were taken of the same schedule, as far as can be told.</summary>
    /// <remarks>Source: the definition, by <see cref="DifferenceFrom"/>.</remarks>
    /// <param name="other">The other fingerprint.</param>
    /// <returns>Whether <see cref="DifferenceFrom"/> finds none.</returns>
    /// <exception cref="ArgumentNullException">other is null.</exception>
    public bool Matches(Fingerprint other) => DifferenceFrom(other) is null;

    /// <summary>Why both cannot have been taken of the same schedule.</summary>
    /// <remarks>
    /// The hashes must be equal; samples v and w of one part at one step agree where both are NaN, both the same infinity, or
    /// |v - w| &lt;= 1e-12 m with m the greatest finite absolute value among both's samples of that part. Source: the library's
    /// own design; 1e-12 is more than the mathematical functions of two machines differ by, and less than a changed formula
    /// does.
    /// </remarks>
    /// <param name="other">The other fingerprint.</param>
    /// <returns>A sentence with the first difference; null where there is none.</returns>
    /// <exception cref="ArgumentNullException">other is null.</exception>
    public string? DifferenceFrom(Fingerprint other)
    {
        Guard.NotNull(other);
        if (Hash != other.Hash)
            return "structure or parameters differ";
        if (Samples.Count != other.Samples.Count)
            return "the sampled steps differ";
        for (var i = 0; i < Samples.Count; i++)
        {
            var (mine, its) = (Samples[i], other.Samples[i]);
            if (mine.Part != its.Part || mine.Step != its.Step)
                return "the sampled steps differ";
            if (!Agree(mine.Value, its.Value, Tolerance * Magnitude(mine.Part, other)))
            {
                return $"{mine.Where} is {Guard.Text(mine.Value)} in one and {Guard.Text(its.Value)} in the other at step {Guard.Text(mine.Step)}";
            }
        }
        return null;
    }

    /// <summary>Equal in every digit; see <see cref="Matches"/> for whether both can be of the same schedule.</summary>
    /// <param name="other">The other fingerprint.</param>
    /// <returns>Whether hash and samples are the same.</returns>
    public bool Equals(Fingerprint? other) =>
        other is not null && Hash == other.Hash && Samples.SequenceEqual(other.Samples);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The fingerprint as one line of text, which <see cref="Parse"/> reads back to the last bit.</summary>
    /// <returns><c>clr1:</c>, the hash, and for each sample <c>;part@step=value</c>.</returns>
    public override string ToString() =>
        $"{Version}:{Hash}{string.Concat(Samples.Select(one => $";{Guard.Text(one.Part)}@{Guard.Text(one.Step)}={Guard.Text(one.Value)}"))}";

    /// <summary>Reads a fingerprint back from its text.</summary>
    /// <remarks>
    /// Parse(f.ToString()) = f, in every digit, for each fingerprint f. Source: the library's own text, as
    /// <see cref="ToString"/> writes it.
    /// </remarks>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentNullException">text is null.</exception>
    /// <exception cref="FormatException">The text is no fingerprint, or one of a newer version.</exception>
    public static Fingerprint Parse(string text)
    {
        var parts = Guard.NotNull(text).Split(';');
        var head = parts[0].Split(':');
        if (head.Length != 2 || head[1].Length != HashDigits || !head[1].All(char.IsAsciiHexDigitLower))
            throw Refuse(text, $"It must begin with {Version}: and {HashDigits} hexadecimal digits");
        if (head[0] != Version)
            throw Refuse(text, $"This library reads version {Version}, not {head[0]}: use the version that wrote it");
        return new Fingerprint(head[1], [.. parts.Skip(1).Select(part => Sample(text, part))]);
    }

    private static FingerprintSample Sample(string text, string part)
    {
        var (at, equals) = (part.IndexOf('@', StringComparison.Ordinal), part.IndexOf('=', StringComparison.Ordinal));
        var culture = CultureInfo.InvariantCulture;
        return
            at > 0
            && equals > at
            && int.TryParse(part.AsSpan(0, at), NumberStyles.None, culture, out var number)
            && long.TryParse(part.AsSpan(at + 1, equals - at - 1), NumberStyles.AllowLeadingSign, culture, out var step)
            && double.TryParse(part.AsSpan(equals + 1), NumberStyles.Float, culture, out var value)
            ? new FingerprintSample(number, step, value)
            : throw Refuse(text, $"'{part}' must be part@step=value");
    }

    private static FormatException Refuse(string text, string why) =>
        new($"'{(text.Length <= 80 ? text : text[..80] + "...")}' is no fingerprint of a schedule. {why}.");

    private static bool Agree(double a, double b, double tolerance) =>
        a.Equals(b) || a == b || Math.Abs(a - b) <= tolerance;

    private double Magnitude(int part, Fingerprint other) =>
        Samples
            .Concat(other.Samples)
            .Where(sample => sample.Part == part && double.IsFinite(sample.Value))
            .Select(sample => Math.Abs(sample.Value))
            .DefaultIfEmpty()
            .Max();
}

/// <summary>A value seen when a fingerprint was taken.</summary>
/// <remarks>Source: that of <see cref="Fingerprint"/>.</remarks>
/// <param name="Part">0 for the schedule as a whole, n for the n-th function of the user's own in the order of the description.</param>
/// <param name="Step">The argument: a step, or what else the function is given.</param>
/// <param name="Value">The value; NaN also where the function threw.</param>
public readonly record struct FingerprintSample(int Part, long Step, double Value)
{
    internal string Where => Part == 0 ? "the schedule" : $"function {Guard.Text(Part)} of the user's own";
}
