using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Clr.Examples.Policies;

/// <summary>What Clr.Core's own documentation says of a parameter, so that help and library cannot disagree.</summary>
internal static partial class PolicyDocumentation
{
    // beside the assembly, where the compiler puts it; without it help lacks the sentences and nothing else
    private static readonly Lazy<ILookup<string, XElement>> Members = new(() =>
    {
        var path = Path.ChangeExtension(typeof(Policy).Assembly.Location, ".xml");
        var members = File.Exists(path) ? XDocument.Load(path).Descendants("member") : [];
        return members.ToLookup(member => ((string?)member.Attribute("name") ?? "").Split('(')[0]);
    });

    /// <summary>The sentence about a parameter, its names those of options.</summary>
    public static string Of(ParameterInfo parameter)
    {
        var owner = parameter.Member;
        var text = Members
            .Value[$"M:{owner.DeclaringType!.FullName}.{owner.Name}"]
            .SelectMany(member => member.Elements("param"))
            .FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Name);
        return text is null ? "" : Kebab.Text(Space().Replace(text.Value.Trim(), " ")).TrimEnd('.');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
