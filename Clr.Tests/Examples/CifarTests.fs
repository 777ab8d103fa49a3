module Clr.Tests.Examples.CifarTests

open System.IO
open Clr.Examples
open Clr.Examples.Data
open Clr.Tests.Examples
open Clr.Tests.Examples.CifarFiles
open TorchSharp
open Xunit

let private refused (start: string) (remedy: string) folder =
    let error = Assert.Throws<UserErrorException>(fun () -> CifarFolder.Read(folder, records) |> ignore)
    Assert.StartsWith($"--data: {start}", error.Message)
    Assert.Contains(remedy, error.Message)
    Assert.DoesNotContain("\n", error.Message)

[<Fact>]
let ``labels and pixels are read as they stand, file by file`` () =
    inFolder (fun folder ->
        let struct (train, test) = CifarFolder.Read(folder, records)
        Assert.Equal(5 * records, train.Labels.Length)
        let expected = record 3 4
        Assert.Equal(expected[0], train.Labels[2 * records + 4])
        Assert.Equal<byte[]>(expected[1..], Array.sub train.Pixels ((2 * records + 4) * 3072) 3072)
        Assert.Equal<byte[]>((record 6 19)[1..], Array.sub test.Pixels (19 * 3072) 3072))

[<Fact>]
let ``a missing file is named`` () =
    inFolder (fun folder ->
        File.Delete(Path.Combine(folder, "data_batch_4.bin"))
        refused (Path.Combine(folder, "data_batch_4.bin") + " is missing.") "test_batch.bin" folder)

[<Fact>]
let ``a missing folder is named, and one too high up has its remedy`` () =
    inFolder (fun folder ->
        refused ("there is no folder " + Path.Combine(folder, "nowhere")) "" (Path.Combine(folder, "nowhere"))
        let inner = Path.Combine(folder, "above", "cifar-10-batches-bin")
        Directory.CreateDirectory inner |> ignore
        refused "the files are in a folder of" $"Name it: --data {inner}" (Path.Combine(folder, "above")))

[<Theory>]
[<InlineData(-1, "It was cut off")>]
[<InlineData(-3073, "It was cut off")>]
[<InlineData(1, "It is no file of CIFAR-10's")>]
let ``a file of another length is refused with both lengths`` (difference: int, why: string) =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "data_batch_2.bin")
        use file = new FileStream(path, FileMode.Open)
        file.SetLength(file.Length + int64 difference)
        let length = file.Length
        file.Close()
        refused path why folder
        refused path $"must have 61,460 bytes (20 records), but has {length:N0}" folder)

[<Fact>]
let ``a label above 9 is refused with its record`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "test_batch.bin")
        use file = new FileStream(path, FileMode.Open)
        file.Position <- 7L * 3073L
        file.WriteByte 10uy
        file.Close()
        refused path "label 10 in record 7" folder)

[<Fact>]
let ``the training pictures have mean 0 in every pixel, and are not scaled`` () =
    inFolder (fun folder ->
        use data = CifarData.Load(folder, 32, records)
        Assert.Equal<int64[]>([| 100L; 3L; 32L; 32L |], data.TrainInputs.shape)
        use mean = data.TrainInputs.mean ([| 0L |])
        use greatest = mean.abs().max()
        Assert.InRange(greatest.item<float32>(), 0.0f, 1e-3f)

        let first = record 1 0
        let second = record 1 1
        use difference = data.TrainInputs[1L, 0L, 0L, 0L] - data.TrainInputs[0L, 0L, 0L, 0L]
        Assert.Equal(float32 second[1] - float32 first[1], difference.item<float32>(), 1e-3f))

[<Fact>]
let ``smaller pictures are averages of squares`` () =
    inFolder (fun folder ->
        use whole = CifarData.Load(folder, 32, records)
        use half = CifarData.Load(folder, 16, records)
        use averaged = torch.nn.functional.avg_pool2d (whole.TestInputs, 2L)
        Assert.True(averaged.allclose (half.TestInputs, 1e-5, 1e-3))
        Assert.True((half.TrainLabels.eq whole.TrainLabels).all().item<bool>()))
