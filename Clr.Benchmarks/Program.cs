using Clr.Torch;

TorchNative.EnsureLoaded();
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
