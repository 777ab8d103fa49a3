using System.Text;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>What an optimizer remembers.</summary>
internal sealed class OptimizerPart(string file, optim.Optimizer optimizer) : Part(file)
{
    private readonly OptimizerHelper _optimizer = OptimizerMemory.Supported(optimizer);

    public override void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        OptimizerMemory.Write(writer, _optimizer);
    }

    public override Change Read(Func<Stream> open)
    {
        using var reader = new BinaryReader(open());
        return new Change(OptimizerMemory.Read(reader, _optimizer));
    }
}
