[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.NetworksTests

open System
open Clr
open Clr.Examples.Experiments
open Clr.Examples.Networks
open Clr.Torch
open TorchSharp
open Xunit

let private parameters (network: torch.nn.Module<torch.Tensor, torch.Tensor>) =
    network.parameters () |> Seq.sumBy _.numel()

[<Fact>]
let ``the networks have as many parameters as Caffe's`` () =
    use quick = CaffeQuick.Create()
    use full = CaffeFull.Create()
    Assert.Equal(145_578L, parameters quick)
    Assert.Equal(89_578L, parameters full)

[<Fact>]
let ``they take pictures of 32 x 32, the half one of 16 x 16, and give ten classes`` () =
    for create, side in [ CaffeQuick.Create, 32L; CaffeFull.Create, 32L; CaffeQuick.CreateHalf, 16L ] do
        use network = create ()
        use pictures = torch.randn (2L, 3L, side, side)
        Assert.Equal<int64[]>([| 2L; 10L |], network.call(pictures).shape)

[<Fact>]
let ``rates and decays of the full network are those of its definition in Caffe`` () =
    use full = CaffeFull.Create()

    let factors =
        [
            for struct (name, _) in full.named_parameters () ->
                let factors = CaffeFull.Factors name
                name, factors.Rate, factors.Decay
        ]

    // examples/cifar10/cifar10_full_train_test.prototxt: lr_mult and decay_mult, 1 where there is none
    Assert.Equal<(string * float * float) list>(
        [
            "conv1.weight", 1.0, 1.0
            "conv1.bias", 2.0, 1.0
            "conv2.weight", 1.0, 1.0
            "conv2.bias", 2.0, 1.0
            "conv3.weight", 1.0, 1.0
            "conv3.bias", 1.0, 1.0
            "ip1.weight", 1.0, 250.0
            "ip1.bias", 2.0, 0.0
        ],
        factors
    )

[<Fact>]
let ``normalisation within a channel is its formula, the border padded with zeros`` () =
    let side = 4
    let value i j = float (3 * i - 2 * j) * 40.0

    use input =
        torch.tensor(Array.init (side * side) (fun k -> value (k / side) (k % side))).reshape(1L, 1L, 4L, 4L)

    use layer = new WithinChannelNorm()
    let output = layer.call(input).data<float>().ToArray()

    for i in 0 .. side - 1 do
        for j in 0 .. side - 1 do
            let squares =
                [
                    for a in i - 1 .. i + 1 do
                        for b in j - 1 .. j + 1 do
                            if a >= 0 && a < side && b >= 0 && b < side then
                                value a b ** 2.0
                ]

            let expected = value i j / (1.0 + 5e-5 * List.sum squares / 9.0) ** 0.75
            Assert.Equal(expected, output[i * side + j], 10)

/// A single parameter p with the loss c p^2 / 2, moved by TorchSharp under a schedule and a form.
let private moved (form: MomentumForm) (lr: Func<int64, float>) steps =
    use p = new Modules.Parameter(torch.tensor ([| 1.0 |]))
    use sgd = torch.optim.SGD([ p ], 0.1, momentum = 0.9)
    let momentum = MomentumForms.Of(form, lr, Ramp.Constant 0.9)
    let scheduler = Scheduler(sgd, learningRate = lr, momentum = momentum)

    [
        for _ in 1..steps do
            sgd.zero_grad ()
            use loss = p.square().sum().mul(torch.tensor 0.35)
            loss.backward ()
            sgd.step () |> ignore
            scheduler.Step()
            p.item<float>()
    ]

[<Fact>]
let ``a momentum schedule gives TorchSharp's SGD the form of Caffe, whatever the rate does`` () =
    let lr = Policy.MultiStep(0.3, 0.1, 5L, 9L).Times(Policy.Triangular(0.5, 2.0, 3L))

    let caffe =
        let mutable p, v = 1.0, 0.0

        [
            for t in 0L .. 14L do
                v <- 0.9 * v + lr.Invoke t * 0.7 * p
                p <- p - v
                p
        ]

    let ours = moved MomentumForm.Caffe lr 15
    List.iter2 (fun (expected: float) actual -> Assert.Equal(expected, actual, 12)) caffe ours
    // and the forms do differ while the rate moves
    Assert.True(abs (List.last ours - List.last (moved MomentumForm.Torch lr 15)) > 1e-4)

[<Fact>]
let ``a rate that begins at 0 has a momentum from the first update on`` () =
    let momentum =
        MomentumForms.Of(MomentumForm.Caffe, Policy.RangeTestLinear(0.0, 0.02, 5L), Ramp.Constant 0.9)
    // 0.9 lr(t - 1) / lr(t), but for the first, which has no velocity to keep
    let expected = [ 0.9; 0.0; 0.45; 0.6; 0.675 ]
    List.iteri (fun t (value: float) -> Assert.Equal(value, momentum.Invoke(int64 t), 15)) expected
