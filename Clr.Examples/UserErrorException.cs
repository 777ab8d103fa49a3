namespace Clr.Examples;

/// <summary>Something that the user can mend: said in one line, exit code 2, no stack trace.</summary>
internal sealed class UserErrorException : Exception
{
    public UserErrorException(string message)
        : base(message) { }

    public UserErrorException(string message, Exception inner)
        : base(message, inner) { }

    public UserErrorException() { }
}
