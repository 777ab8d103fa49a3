namespace Clr.Nodes;

/// <summary>
/// The call that makes a schedule, as data: a method, for a combinator the schedule it is called on, and its named arguments.
/// Arguments are long, double, bool, string, enums, <see cref="Cycle"/>, schedules, other functions (a <see cref="Lambda"/>
/// where their values are known), or arrays and tuples of these.
/// </summary>
internal sealed record Call(string Method, Func<long, double>? Receiver, params (string Name, object Value)[] Arguments)
{
    public Call(string method, params (string Name, object Value)[] arguments)
        : this(method, null, arguments) { }
}
