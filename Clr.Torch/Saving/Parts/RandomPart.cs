using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>The state of TorchSharp's random generator on the CPU.</summary>
internal sealed class RandomPart(string file) : Part(file)
{
    public override void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        using var state = random.get_rng_state();
        state.Save(writer);
    }

    public override Change Read(Func<Stream> open)
    {
        using var reader = new BinaryReader(open());
        var state = TensorFile.Read(reader);
        return new Change(() => random.set_rng_state(state), Done: state.Dispose);
    }
}
