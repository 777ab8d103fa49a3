using System.CommandLine;

namespace Clr.Examples.Policies;

/// <summary>All options of a policy, by whatever convention, as a command of its own that reads them.</summary>
internal static class PolicyOptions
{
    public const string Momentum = "--momentum";

    public static Command Of(PolicyEntry entry)
    {
        var command = new Command(entry.Name, entry.Definition);
        if (entry.HasConventions)
        {
            command.Options.Add(
                new Option<string>(Conventions.Option)
                {
                    HelpName = string.Join('|', entry.Forms.Select(form => form.Convention)),
                    Description = $"Whose convention [default {entry.Forms[0].Convention}].",
                }
            );
        }
        var uses =
            from form in entry.Forms
            from use in form.Parameters
            from option in ParameterOptions.Of(use.Parameter)
            group (option, form, use.Parameter, use.IsOfRate) by option.Name;
        foreach (var use in uses)
        {
            var option = use.First().option;
            option.Description = OptionText.Of(
                option.Name,
                entry,
                [.. use.Select(one => (one.form, one.Parameter, one.IsOfRate))]
            );
            command.Options.Add(option);
        }
        if (entry.HasMomentum)
            command.Options.Add(
                new Option<bool>(Momentum) { Description = "Also gives the momentum that goes with it." }
            );
        return command;
    }
}
