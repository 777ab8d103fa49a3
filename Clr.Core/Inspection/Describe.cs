using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Clr.Nodes;

namespace Clr;

/// <summary>What can be said of a schedule before anything is trained with it. Nothing here prints or writes by itself.</summary>
public static partial class Inspect
{
    /// <summary>The code that makes a schedule, complete and unambiguous.</summary>
    /// <remarks>
    /// Every argument is named, every double is written so that it reads back to the same bits, in the invariant culture. A
    /// function of your own has no structure to be read: it appears as <c>Opaque("Type.Method")</c>.
    /// Example: <c>Policy.Triangular(0.001, 0.006, 2000).Describe()</c> is
    /// <c>Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Between(low: 0.001, high: 0.006)</c>.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <returns>The text, on one line.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static string Describe(this Func<long, double> schedule)
    {
        Guard.Schedule(schedule);
        var text = new StringBuilder();
        Write(text, schedule);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Func<long, double> schedule)
    {
        if (Node.Of(schedule) is not { Code: var call })
        {
            text.Append("Opaque(\"")
                .Append(schedule.Method.DeclaringType?.Name)
                .Append('.')
                .Append(schedule.Method.Name)
                .Append("\")");
            return;
        }
        if (call.Receiver is { } receiver)
        {
            Write(text, receiver);
            text.Append('.');
        }
        text.Append(call.Method).Append('(');
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var (name, value) = call.Arguments[i];
            text.Append(i == 0 ? "" : ", ").Append(name).Append(": ");
            Write(text, value);
        }
        text.Append(')');
    }

    private static void Write(StringBuilder text, object value)
    {
        switch (value)
        {
            case Func<long, double> schedule:
                Write(text, schedule);
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string name:
                text.Append('"')
                    .Append(
                        name.Replace("\\", "\\\\", StringComparison.Ordinal)
                            .Replace("\"", "\\\"", StringComparison.Ordinal)
                    )
                    .Append('"');
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case Enum choice:
                text.Append(choice.GetType().Name).Append('.').Append(choice);
                break;
            case Lambda lambda:
                text.Append(lambda.Text(Describe));
                break;
            case Delegate function:
                text.Append("Opaque(\"")
                    .Append(function.Method.DeclaringType?.Name)
                    .Append('.')
                    .Append(function.Method.Name)
                    .Append("\")");
                break;
            case ITuple tuple:
                WriteAll(text, '(', Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!), ')');
                break;
            case IEnumerable items:
                WriteAll(text, '[', items.Cast<object>(), ']');
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void WriteAll(StringBuilder text, char open, IEnumerable<object> items, char close)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            Write(text, item);
            first = false;
        }
        text.Append(close);
    }
}
