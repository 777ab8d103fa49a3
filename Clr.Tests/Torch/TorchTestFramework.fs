namespace Clr.Tests.Torch

open Clr.Torch
open Xunit
open Xunit.Abstractions
open Xunit.Sdk

/// xUnit's own framework, which loads TorchSharp's native library before any test runs.
type TorchTestFramework(messages: IMessageSink) =
    inherit XunitTestFramework(messages)
    do TorchNative.EnsureLoaded()

[<assembly: TestFramework("Clr.Tests.Torch.TorchTestFramework", "Clr.Tests")>]
do ()
