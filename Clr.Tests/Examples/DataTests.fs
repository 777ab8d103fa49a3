[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.DataTests

open Clr.Examples.Data
open TorchSharp
open Xunit

let private same (a: torch.Tensor) (b: torch.Tensor) = a.eq(b).all().item<bool>()

[<Fact>]
let ``the teacher's data are the same for the same seed, and leave the global generator alone`` () =
    torch.manual_seed 5L |> ignore
    use before = torch.rand 3L
    torch.manual_seed 5L |> ignore
    use first = TeacherData.Generate(1UL, 500, 200)
    use after = torch.rand 3L
    use again = TeacherData.Generate(1UL, 500, 200)
    use other = TeacherData.Generate(2UL, 500, 200)
    Assert.True(same before after)
    Assert.True(same first.TrainInputs again.TrainInputs && same first.TrainLabels again.TrainLabels)
    Assert.True(same first.TestInputs again.TestInputs && same first.TestLabels again.TestLabels)
    Assert.False(same first.TrainInputs other.TrainInputs)

[<Fact>]
let ``the inputs' scales run from 1 down to a tenth`` () =
    use data = TeacherData.Generate(1UL, 10_000, 10)
    let deviations = data.TrainInputs.std(0L).data<float32>().ToArray()

    for i in 0..19 do
        Assert.Equal(10.0 ** (-float i / 19.0), float deviations[i], 0.03)

[<Fact>]
let ``the labels are the teacher's, but for one training label in ten, which is drawn anew`` () =
    use data = TeacherData.Generate(1UL, 10_000, 5_000)
    // the teacher once more, written down a second time: its weights are the first numbers of the generator
    use random = new torch.Generator(1UL)
    let weights (rows: int64) (columns: int64) = torch.randn (rows, columns, generator = random)
    let first = weights 20L 32L
    let second = weights 32L 10L
    let teacher (x: torch.Tensor) = x.matmul(first).tanh().matmul(second).argmax 1L
    Assert.True(same (teacher data.TestInputs) data.TestLabels)

    let wrong =
        (teacher data.TrainInputs).ne(data.TrainLabels).to_type(torch.float32).mean().item<float32>()
    // a drawn label is the teacher's own in one case of ten; 5 standard deviations of 10,000 draws
    Assert.InRange(wrong, 0.09f - 0.0145f, 0.09f + 0.0145f)
    Assert.Equal(10, data.TrainLabels.data<int64>().ToArray() |> Array.distinct |> Array.length)

[<Fact>]
let ``every pass takes each row once, in an order of its own that the seed gives`` () =
    let take seed count = Batches(100, 20, seed) |> Seq.take count |> Array.ofSeq
    let rows = take 3 10
    let first, second = Array.concat rows[..4], Array.concat rows[5..]
    Assert.Equal<int64[]>([| 0L .. 99L |], Array.sort first)
    Assert.Equal<int64[]>([| 0L .. 99L |], Array.sort second)
    Assert.NotEqual<int64[]>(first, second)
    Assert.Equal<int64[][]>(rows, take 3 10)
    Assert.NotEqual<int64[][]>(rows, take 4 10)

[<Fact>]
let ``as stored, every pass takes the rows from first to last, whatever the seed`` () =
    let pass = [| [| 0L; 1L |]; [| 2L; 3L |] |]

    for seed in 1..3 do
        let rows = Batches(5, 2, seed, BatchOrder.AsStored) |> Seq.take 4 |> Array.ofSeq
        Assert.Equal<int64[][]>(Array.append pass pass, rows)

[<Fact>]
let ``rows that do not fill a batch wait for another pass`` () =
    let rows = Batches(25, 10, 1) |> Seq.take 4 |> Array.ofSeq
    Assert.All(rows, (fun batch -> Assert.Equal(10, batch.Length)))
