using System.Text;
using Clr.Torch.RangeTesting;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>The parameters and buffers of a model, in TorchSharp's own form.</summary>
internal sealed class ModelPart(string file, nn.Module model) : Part(file)
{
    public override void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        model.save(writer);
    }

    public override Change Read(Func<Stream> open)
    {
        // TorchSharp loads tensor by tensor and finds a mismatch halfway, so what there was is kept until all is in place.
        (Tensor Live, Tensor Before)[] kept =
        [
            .. model.state_dict().Values.Select(live => (live, Tensors.Clone(live))),
        ];
        return new Change(
            () =>
            {
                using var reader = new BinaryReader(open());
                try
                {
                    // it returns the model itself
                    _ = model.load(reader);
                }
                // its own words name neither the tensor nor its shapes
                catch (Exception e) when (ModelDifference.Of(open(), model) is { } difference)
                {
                    throw new InvalidDataException(difference, e);
                }
            },
            () =>
            {
                foreach (var (live, before) in kept)
                    _ = Tensors.TryCopy(before, live);
            },
            () =>
            {
                foreach (var (_, before) in kept)
                    before.Dispose();
            }
        );
    }
}
