using Clr.Torch;

TorchNative.EnsureLoaded();
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Clr.Benchmarks.FillBenchmarks).Assembly).Run(args);
