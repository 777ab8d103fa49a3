using System.Reflection;
using TorchSharp.Modules;

namespace Clr.Torch;

/// <summary>
/// The fields in which an optimizer remembers something: of its options, or of its state for one parameter, those of optimizers
/// written by others included.
/// </summary>
internal static class StateFields
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<FieldInfo> Of(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(Own))
            {
                // the parameter that a state belongs to is no part of the state
                if (!field.IsInitOnly && !typeof(Parameter).IsAssignableFrom(field.FieldType))
                    yield return field;
            }
        }
    }
}
