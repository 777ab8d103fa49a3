using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Clr.Nodes;

namespace Clr;

/// <summary>Writes the call that made a schedule: for people, or as the one text that stands for its structure.</summary>
/// <param name="isCanonical">
/// Whether the text is to be hashed: doubles by their bits, so that no formatting decides, and a function of the user's own
/// without its name, which the compiler makes up anew whenever code beside it changes.
/// </param>
internal sealed class CallText(bool isCanonical)
{
    private readonly StringBuilder _text = new();

    /// <summary>The functions of the user's own met on the way, in the order of the text.</summary>
    public List<Delegate> Opaque { get; } = [];

    public override string ToString() => _text.ToString();

    public CallText Write(Func<long, double> schedule)
    {
        if (Node.Of(schedule) is not { Code: var call })
            return WriteOpaque(schedule);
        if (call.Receiver is { } receiver)
            Write(receiver)._text.Append('.');
        _text.Append(call.Method).Append('(');
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var (name, value) = call.Arguments[i];
            _text.Append(i == 0 ? "" : ", ").Append(name).Append(": ");
            Write(value);
        }
        _text.Append(')');
        return this;
    }

    private void Write(object value)
    {
        switch (value)
        {
            case Func<long, double> schedule:
                Write(schedule);
                break;
            case double number:
                _text.Append(isCanonical ? $"#{BitConverter.DoubleToInt64Bits(number):x16}" : Guard.Text(number));
                break;
            case string name:
                _text
                    .Append('"')
                    .Append(
                        name.Replace("\\", "\\\\", StringComparison.Ordinal)
                            .Replace("\"", "\\\"", StringComparison.Ordinal)
                    )
                    .Append('"');
                break;
            case Enum choice:
                _text.Append(choice.GetType().Name).Append('.').Append(choice);
                break;
            case Lambda lambda when isCanonical:
                WriteAll('{', lambda.Cases.Select(one => (object)(one.Steps, one.Schedule)), '}');
                break;
            case Lambda lambda:
                _text.Append(lambda.Text(Inspect.Describe));
                break;
            case Delegate function:
                WriteOpaque(function);
                break;
            case ITuple tuple:
                WriteAll('(', Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!), ')');
                break;
            case IEnumerable items:
                WriteAll('[', items.Cast<object>(), ']');
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private CallText WriteOpaque(Delegate function)
    {
        Opaque.Add(function);
        _text.Append("Opaque(");
        if (!isCanonical)
            _text
                .Append('"')
                .Append(function.Method.DeclaringType?.Name)
                .Append('.')
                .Append(function.Method.Name)
                .Append('"');
        _text.Append(')');
        return this;
    }

    private void WriteAll(char open, IEnumerable<object> items, char close)
    {
        _text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                _text.Append(", ");
            Write(item);
            first = false;
        }
        _text.Append(close);
    }
}
