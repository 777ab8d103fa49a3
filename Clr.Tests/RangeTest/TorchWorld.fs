/// A small network with everything that training changes (batch norm, dropout, groups, momentum), and a hash of all of it.
module Clr.Tests.RangeTest.TorchWorld

open System
open System.Reflection
open System.Security.Cryptography
open Clr.Torch
open TorchSharp
open TorchSharp.Modules
open type TorchSharp.torch
open type TorchSharp.TensorExtensionMethods

/// Tests that draw from TorchSharp's random generator, of which a process has only one: they run alone.
[<Xunit.CollectionDefinition("random generator of TorchSharp", DisableParallelization = true)>]
type RandomGeneratorAlone() = class end

type Net = nn.Module<Tensor, Tensor>

let net () : Net =
    // threads do not help nets this small, and wait for each other on a busy machine
    torch.set_num_threads 1

    nn.Sequential(
        struct ("first", nn.Linear(6L, 12L) :> Net),
        struct ("norm", nn.BatchNorm1d 12L :> Net),
        struct ("relu", nn.ReLU() :> Net),
        struct ("drop", nn.Dropout 0.2 :> Net),
        struct ("last", nn.Linear(12L, 3L) :> Net)
    )

let optimizers: (string * (Net -> OptimizerHelper)) list =
    [
        "SGD", (fun m -> optim.SGD(m.parameters (), 0.02))
        "SGD with momentum", (fun m -> optim.SGD(m.parameters (), 0.02, momentum = 0.9, weight_decay = 1e-3))
        "Nesterov", (fun m -> optim.SGD(m.parameters (), 0.02, momentum = 0.8, nesterov = true))
        "Adam", (fun m -> optim.Adam(m.parameters (), 0.01))
        "Adam amsgrad", (fun m -> optim.Adam(m.parameters (), 0.01, amsgrad = true))
        "AdamW", (fun m -> optim.AdamW(m.parameters (), 0.01))
        "Adamax", (fun m -> optim.Adamax(m.parameters (), 0.01))
        "NAdam", (fun m -> optim.NAdam(m.parameters (), 0.01))
        "RAdam", (fun m -> optim.RAdam(m.parameters (), 0.01))
        "RMSProp", (fun m -> optim.RMSProp(m.parameters (), 0.01))
        "RMSProp centred", (fun m -> optim.RMSProp(m.parameters (), 0.01, momentum = 0.5, centered = true))
        "Adagrad", (fun m -> optim.Adagrad(m.parameters (), 0.01))
        "ASGD", (fun m -> optim.ASGD(m.parameters (), 0.02))
        "Adadelta", (fun m -> optim.Adadelta(m.parameters (), 0.5))
    ]

type Batch = { X: Tensor; Y: Tensor }

/// Batches of three well separated classes.
let batches (count: int) : Batch list =
    use generator = new Generator(7UL)

    [
        for _ in 1..count ->
            let y = torch.randint (3L, [| 16L |], generator = generator)
            let x = torch.randn ([| 16L; 6L |], generator = generator)
            let centres = torch.eye(3L, 6L).mul(3.0.ToScalar())
            { X = x.add (centres.index_select (0L, y)); Y = y }
    ]

let loss (model: Net) (batch: Batch) = BatchLoss(nn.functional.cross_entropy (model.forward batch.X, batch.Y))

/// Ordinary training, as a user would write it.
let train (model: Net) (optimizer: OptimizerHelper) (data: Batch list) (updates: int) =
    model.train ()

    for i in 0 .. updates - 1 do
        use _ = torch.NewDisposeScope()
        optimizer.zero_grad ()
        (loss model data[i % data.Length]).Loss.backward()
        optimizer.step () |> ignore

let private bytesOf (tensor: Tensor | null) : byte[] =
    match tensor with
    | null -> [| 0uy |]
    | tensor ->
        use contiguous = tensor.detach().contiguous()
        let shape = tensor.shape |> Seq.collect BitConverter.GetBytes |> Seq.toArray
        Array.append shape (contiguous.bytes.ToArray())

let private fields (owner: obj) =
    let flags = BindingFlags.Instance ||| BindingFlags.Public ||| BindingFlags.NonPublic

    [
        for field in owner.GetType().GetFields flags do
            if field.FieldType <> typeof<Parameter> then
                field.Name, field.GetValue owner
    ]

/// Everything that training changes, piece by piece: what a range test must leave as it was.
let state (model: Net) (optimizer: OptimizerHelper) : (string * string) list =
    let hash (bytes: byte[]) = Convert.ToHexString(SHA256.HashData bytes)

    [
        for struct (name, p) in model.named_parameters () do
            $"parameter {name}", hash (bytesOf p)
            $"gradient of {name}", hash (bytesOf p.grad)
            $"handle of {name}", string p.Handle
        for struct (name, b) in model.named_buffers () do
            $"buffer {name}", hash (bytesOf b)
        for struct (name, m) in model.named_modules () do
            $"mode of {name}", string m.training
        "mode", string model.training
        let live = optimizer.state_dict ()

        for i, owner in Seq.indexed (Seq.append (Seq.cast<obj> live.Options) (Seq.cast<obj> live.State)) do
            for name, value in fields owner do
                $"optimizer {i}.{name}",
                (match value with
                 | :? Tensor as tensor -> hash (bytesOf tensor)
                 | null -> "null"
                 | value -> value.ToString() |> string)

        use random = torch.random.get_rng_state ()
        "random generator", hash (bytesOf random)
    ]

let data = lazy (batches 12)

/// A network that has trained for some updates, so that there is state to lose.
let world (make: Net -> OptimizerHelper) (updates: int) =
    torch.manual_seed 1L |> ignore
    let model = net ()
    let optimizer = make model
    train model optimizer data.Value updates
    model, optimizer

let sgd (model: Net) : OptimizerHelper = optim.SGD(model.parameters (), 0.02, momentum = 0.9)

/// Every piece of state is the same.
let unchanged (before: (string * string) list) (after: (string * string) list) =
    Xunit.Assert.Equal<(string * string) list>(before, after)
