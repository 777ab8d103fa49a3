using System.Runtime.InteropServices;
using Clr.Examples;
using Clr.Examples.Terminal;
using Clr.Torch;

TorchNative.EnsureLoaded();
using var interrupted = new CancellationTokenSource();
using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, Screen.OfProcess(), Console.Error, interrupted.Token);

// the first asks the work to end; a second one ends the process as usual
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
