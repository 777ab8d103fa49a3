/// Caffe's networks are those of its own files: examples/cifar10/cifar10_quick_train_test.prototxt and cifar10_full_train_test.prototxt.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CaffeDefinitionTests

open Clr.Examples.Data
open Clr.Examples.Networks
open TorchSharp
open Xunit

let private values (tensor: torch.Tensor) = tensor.detach().flatten().data<float32>().ToArray() |> Array.map float

/// The standard deviation about 0, which is the mean of the distribution.
let private deviation (tensor: torch.Tensor) = values tensor |> Array.averageBy (fun value -> value * value) |> sqrt

let private weights (network: torch.nn.Module<torch.Tensor, torch.Tensor>) =
    [
        for struct (name, parameter) in network.named_parameters () do
            if name.EndsWith ".weight" then
                parameter :> torch.Tensor
    ]

[<Fact>]
let ``the weights begin Gaussian with the deviations of the original, the biases at 0`` () =
    torch.manual_seed 3L |> ignore

    for create, deviations in
        [
            CaffeQuick.Create, [ 1e-4; 0.01; 0.01; 0.1; 0.1 ]
            CaffeQuick.CreateHalf, [ 1e-4; 0.01; 0.01; 0.1; 0.1 ]
            CaffeFull.Create, [ 1e-4; 0.01; 0.01; 0.01 ]
        ] do
        use network = create ()
        let found = weights network
        Assert.Equal(deviations.Length, found.Length)

        for expected, weight in List.zip deviations found do
            // five standard errors of a standard deviation, 1 / sqrt(2 n)
            let tolerance = 5.0 / sqrt (2.0 * float (weight.numel ()))
            Assert.InRange(deviation weight / expected, 1.0 - tolerance, 1.0 + tolerance)
            // Gaussian, and not uniform: a uniform one has nothing beyond 1.74 deviations, a Gaussian one 8 % of all
            let beyond = values weight |> Array.filter (fun value -> abs value > 1.74 * expected)
            Assert.InRange(float beyond.Length / float (weight.numel ()), 0.04, 0.12)

        for struct (name, parameter) in network.named_parameters () do
            if name.EndsWith ".bias" then
                Assert.All(values parameter, (fun value -> Assert.Equal(0.0, value)))

[<Fact>]
let ``in the quick network all biases learn at twice the rate, and all parameters decay alike`` () =
    use quick = CaffeQuick.Create()
    let names = [ for struct (name, _) in quick.named_parameters () -> name ]
    Assert.Equal(10, names.Length)

    for name in names do
        let factors = CaffeQuick.Factors name
        Assert.Equal((if name.EndsWith ".bias" then 2.0 else 1.0), factors.Rate)
        Assert.Equal(1.0, factors.Decay)

[<Fact>]
let ``they are trained in batches of 100 with momentum 0.9 and weight decay 0.004, on pictures of their own size`` () =
    use data = TeacherData.Generate(1UL, 10, 10)

    for size, side in [ CaffeSize.Full, 32; CaffeSize.Quick, 32; CaffeSize.Half, 16 ] do
        let network = CaffeNetwork.Of size
        let problem = network.On data
        Assert.Equal((side, 100, 0.004), (network.Side, problem.BatchSize, problem.WeightDecay))
        use model = problem.Network.Invoke()
        use optimizer = problem.Optimizer(model, 0.001)

        let options = [ for group in optimizer.ParamGroups -> (group :?> Modules.SGD.ParamGroup).Options ]
        Assert.All(options, (fun group -> Assert.Equal(System.Nullable 0.9, group.momentum)))
        let decays = [ for group in options -> group.weight_decay.GetValueOrDefault nan ]

        let expected =
            if size = CaffeSize.Full then
                [ 0.0; 0.004; 1.0 ]
            else
                [ 0.004 ]

        Assert.Equal<float list>(expected, List.distinct (List.sort decays))

/// 4 x 4: a window of 3 at stride 2 begins at 0 and at 2, and the second one lies half beyond the border.
let private square =
    [|
        [| 1.0; 2.0; 3.0; 4.0 |]
        [| 5.0; 6.0; 7.0; 8.0 |]
        [| 9.0; 10.0; 11.0; 12.0 |]
        [| 13.0; 14.0; 15.0; 16.0 |]
    |]

let private pooled (layer: torch.nn.Module<torch.Tensor, torch.Tensor>) sign =
    use input =
        torch.tensor(square |> Array.concat |> Array.map (fun value -> float32 (sign * value))).reshape(1L, 1L, 4L, 4L)

    use output = layer.call input
    Assert.Equal<int64[]>([| 1L; 1L; 2L; 2L |], output.shape)
    List.ofArray (values output)

[<Fact>]
let ``max-pooling rounds up: beyond the border there is nothing, not a zero`` () =
    use layer = CaffeLayers.MaxPool()
    // by hand: rows 0-2 and 2-3 by columns 0-2 and 2-3
    Assert.Equal<float list>([ 11.0; 12.0; 15.0; 16.0 ], pooled layer 1.0)
    // a zero would win among negative numbers
    Assert.Equal<float list>([ -1.0; -3.0; -9.0; -11.0 ], pooled layer -1.0)

[<Fact>]
let ``average-pooling rounds up, and divides by the values that are there`` () =
    use layer = CaffeLayers.AveragePool()
    // by hand: 54 / 9; (3+4+7+8+11+12) / 6; (9+10+11+13+14+15) / 6; (11+12+15+16) / 4
    Assert.Equal<float list>([ 6.0; 7.5; 12.0; 13.5 ], pooled layer 1.0)
