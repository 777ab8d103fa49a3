using System.Buffers.Binary;
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
        RequireState(state);
        return new Change(() => random.set_rng_state(state), Done: state.Dispose);
    }

    // Where libtorch finds a state that is none, it ends the process: TorchSharp does not catch what it throws. So what it looks
    // at is looked at before: a Mersenne twister that was seeded, with 1 to 624 numbers left, the next of them within 624.
    private static void RequireState(Tensor state)
    {
        const int Left = 8;
        const int Seeded = 12;
        const int Next = 16;
        const int Numbers = 624;
        using var here = random.get_rng_state();
        var isState = state.dtype == here.dtype && state.shape.SequenceEqual(here.shape);
        ReadOnlySpan<byte> bytes = isState ? state.bytes : [];
        if (
            !isState
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[Left..]) is not (>= 1 and <= Numbers)
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[Seeded..]) == 0
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes[Next..]) > Numbers
        )
        {
            throw new InvalidDataException("it holds no state of TorchSharp's random generator. Take an older copy.");
        }
    }
}
