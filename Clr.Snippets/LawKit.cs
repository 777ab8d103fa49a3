using Clr.Properties;
using FsCheck;
using FsCheck.Xunit;

namespace Clr.Snippets;

/// <summary>Run by Clr.Tests under xUnit's own runner; the second must fail.</summary>
public class LawKitProperties
{
    [Property]
    public Property KeepsItsClaims() => LawKit.MyPolicy.Keeps(LawKit.Claims);

    [Property]
    public Property TooLow() => LawKit.TooLow.Keeps(LawKit.Claims);
}

public static class LawKit
{
    internal static readonly Claims Claims = new()
    {
        Lowest = 0.001,
        Highest = 0.006,
        Period = 4000,
    };

    internal static readonly Func<long, double> MyPolicy = t =>
        0.001 + 0.005 * (1 - Math.Abs((t % 4000 + 4000) % 4000 - 2000) / 2000.0);

    internal static readonly Func<long, double> TooLow = t => t == 4000 ? 0.0005 : MyPolicy(t);

    public static void PlainCode()
    {
        MyPolicy.MustKeep(Claims);
        Console.WriteLine(MyPolicy.Report(Claims)); // keeps: bounded, periodic, total, repeatable, resumes, opaque, restarts
        MyPolicy.Strict(8000).MustKeep(Claims.Strict(8000)); // NaN outside its 8,000 steps

        var violation = TooLow.Violations(Claims)[0];
        Console.WriteLine($"{violation.Law} at step {violation.Step}"); // bounded at step 4000
        Console.WriteLine($"{violation.Expected}, not {violation.Found}"); // 0.001 to 0.006, not 0.0005
    }
}
