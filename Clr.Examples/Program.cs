using System.Diagnostics;
using System.Runtime.InteropServices;
using Clr.Examples;
using Clr.Examples.Terminal;
using Clr.Torch;

TorchNative.EnsureLoaded();
using var interrupted = new CancellationTokenSource();
var sinceFirst = new Stopwatch();
using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, Screen.OfProcess(), Console.Error, interrupted.Token);

// The first asks the work to end; a second one ends the process as usual. Some senders (timeout, for one) send each signal twice, to
// the process and to its group, which counts as once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interrupted.IsCancellationRequested || sinceFirst.Elapsed < TimeSpan.FromSeconds(1);
    sinceFirst.Start();
    interrupted.Cancel();
}
