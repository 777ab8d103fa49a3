using System.Reflection;

namespace Clr.Examples.Policies;

/// <summary>Describes a policy's options: what each is, by which conventions it goes, and what it is where it is not given.</summary>
internal static class OptionText
{
    /// <summary>The description of one option, from the parameters that it serves by each convention.</summary>
    public static string Of(
        string option,
        PolicyEntry entry,
        (PolicyForm Form, ParameterInfo Parameter, bool IsOfRate)[] uses
    )
    {
        var (_, parameter, isOfRate) = uses[0];
        var forms = uses.Select(use => use.Form).Distinct().ToArray();
        string[] remarks =
        [
            .. forms.Length < entry.Forms.Count
                ? new[] { string.Join(", ", forms.Select(form => form.Convention)) }
                : [],
            .. isOfRate ? [] : new[] { $"with {PolicyOptions.Momentum}" },
            .. Fallback(option, uses) is { Length: > 0 } fallback ? new[] { fallback } : [],
        ];
        var text = Fixed(option, parameter) ?? PolicyDocumentation.Of(parameter);
        return remarks.Length == 0 ? $"{text}." : $"{text} [{string.Join("; ", remarks)}].";
    }

    private static string? Fixed(string option, ParameterInfo parameter) =>
        option switch
        {
            "--step-size" => "Half a cycle, in steps, at least 1",
            "--step-size-up" => "Steps from the start of a cycle to its peak, instead of --step-size",
            "--step-size-down" => "Steps from the peak of a cycle to its end, instead of --step-size",
            AmplitudeValue.Option => $"What the range is multiplied by: {AmplitudeValue.Names}",
            "--gamma" when parameter.Name == "amplitude" =>
                "The factor per step of the exponential amplitude, in (0, 1]",
            "--low-momentum" => "The least momentum, at the maximum of the learning rate",
            "--high-momentum" => "The greatest momentum, at the base of the learning rate",
            "--ratio" => "The factor per cycle of the geometric amplitude, in (0, 1]",
            "--cycles-per-wave" => "The cycles in one whole sine of the sine amplitude; 4 where it is not given",
            _ when parameter.ParameterType == typeof(Anneal) =>
                $"{PolicyDocumentation.Of(parameter)}: cos, linear or one-minus-sqrt",
            _ => null,
        };

    private static string Fallback(string option, (PolicyForm Form, ParameterInfo Parameter, bool IsOfRate)[] uses)
    {
        if (uses.All(use => !use.Parameter.HasDefaultValue))
            return
                option is "--step-size-up" or "--step-size-down" or "--gamma" or "--ratio" or "--cycles-per-wave"
                && uses[0].Parameter.Name is "cycle" or "amplitude"
                ? ""
                : "required";
        var fallbacks = uses.Where(use => use.Parameter.DefaultValue is not (null or false))
            .GroupBy(use => Invariant($"{Word(use.Parameter.DefaultValue!)}"))
            .ToArray();
        return fallbacks switch
        {
            [] => "",
            [var only] => $"default {only.Key}",
            _ => "default "
                + string.Join(
                    ", ",
                    fallbacks.Select(group =>
                        $"{group.Key} ({string.Join(", ", group.Select(use => use.Form.Convention).Distinct())})"
                    )
                ),
        };
    }

    private static object Word(object value) => value is Anneal shape ? Kebab.Of(shape.ToString()) : value;
}
