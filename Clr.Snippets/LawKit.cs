using Clr.Properties;
using FsCheck;
using FsCheck.Xunit;

namespace Clr.Snippets;

public static class LawKit
{
    private static readonly Claims Claims = new()
    {
        Lowest = 0.001,
        Highest = 0.006,
        Period = 4000,
    };

    private static readonly Func<long, double> MyPolicy = t =>
        0.001 + 0.005 * (1 - Math.Abs((t % 4000 + 4000) % 4000 - 2000) / 2000.0);

    [Property]
    public static Property KeepsItsClaims()
    {
        return MyPolicy.Keeps(Claims);
    }

    public static void PlainCode()
    {
        MyPolicy.MustKeep(Claims);
        Console.WriteLine(string.Join(", ", MyPolicy.ApplicableLaws(Claims))); // bounded, periodic, total, repeatable, resumes, opaque, restarts

        Func<long, double> tooLow = t => t == 4000 ? 0.0005 : MyPolicy(t);
        var violation = tooLow.Violations(Claims)[0];
        Console.WriteLine($"{violation.Law} at step {violation.Step}"); // bounded at step 4000
        Console.WriteLine($"{violation.Expected}, not {violation.Found}"); // 0.001 to 0.006, not 0.0005
    }
}
