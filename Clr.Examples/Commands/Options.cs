using System.CommandLine;
using System.Globalization;

namespace Clr.Examples.Commands;

/// <summary>Options that say in one line what is wrong with what they were given.</summary>
internal static class Options
{
    public static Option<int> WholeNumber(string name, string description, int fallback, int least, int most) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && value >= least
                    && value <= most
                )
                    return value;
                result.AddError(Invariant($"{name} must be a whole number from {least} to {most}, but was '{text}'."));
                return 0;
            },
        };

    public static Option<string> Text(string name, string helpName, string description, string fallback)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => fallback,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError($"{name} must name a {helpName.ToUpperInvariant()}, but was empty.");
        });
        return option;
    }
}
