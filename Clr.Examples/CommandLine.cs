using System.CommandLine;
using Clr.Examples.Commands;
using Clr.Examples.Terminal;

namespace Clr.Examples;

/// <summary>Runs a command line and answers with an exit code: 0 done, 1 failed, 2 asked wrongly, 3 done with something to tell, 130 interrupted.</summary>
internal static class CommandLine
{
    /// <summary>It ran, and there are findings, differences, or no signal.</summary>
    public const int Found = 3;

    private const int Columns = 80;
    private const int Failed = 1;
    private const int AskedWrongly = 2;
    private const int Interrupted = 130;

    // the program's last resort: whatever happened is told in one message
#pragma warning disable CA1031
    public static int Run(
        IReadOnlyList<string> arguments,
        Screen screen,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        try
        {
            var parsed = ProgramCommand.Create(screen).Parse(arguments);
            if (parsed.Errors.Count > 0)
                throw new UserErrorException($"{parsed.Errors[0].Message} See --help.");
            var configuration = new InvocationConfiguration
            {
                Output = screen.Writer,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // Ctrl-C is Program's, which lets the work end between two updates
                ProcessTerminationTimeout = null,
            };
            return parsed.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Interrupted. Every file that was written is whole.");
            return Interrupted;
        }
        catch (UserErrorException wrong)
        {
            Say(error, wrong.Message);
            return AskedWrongly;
        }
        catch (Exception failure)
        {
            Say(error, $"Failed: {failure.Message}");
            return Failed;
        }
    }
#pragma warning restore CA1031

    // as wide as all else that the program prints; a path stays in one piece, to be copied
    private static void Say(TextWriter error, string text)
    {
        foreach (var line in Wrapped.Lines(text, Columns, breaksWords: false))
            error.WriteLine(line);
    }
}
