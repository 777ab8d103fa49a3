using System.Reflection;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>
/// What an optimizer remembers, in a file: the fields of its options and of its state for every parameter, null staying null.
/// </summary>
/// <remarks>
/// TorchSharp's own form fails where a buffer is null on one side (SGD before its first step, or without momentum). All of
/// a file is read and compared with the optimizer before the first field is written.
/// </remarks>
internal static class OptimizerMemory
{
    private enum Kind : byte
    {
        Null,
        Whole,
        Number,
        Flag,
        Tensor,
    }

    public static OptimizerHelper Supported(optim.Optimizer optimizer)
    {
        if (optimizer is not OptimizerHelper helper)
        {
            throw new ArgumentException(
                $"{optimizer.GetType().Name} keeps what it remembers in lists or in native code, where it can be neither saved nor restored. Use SGD, RMSProp, ASGD, Adagrad, Adadelta or one of the Adam family.",
                nameof(optimizer)
            );
        }
        foreach (var field in Parts(helper).SelectMany(part => StateFields.Of(part.GetType())))
            _ = KindOf(field, optimizer);
        return helper;
    }

    public static void Write(BinaryWriter writer, OptimizerHelper optimizer)
    {
        var parts = Parts(optimizer);
        writer.Write(parts.Length);
        foreach (var part in parts)
        {
            FieldInfo[] fields = [.. StateFields.Of(part.GetType())];
            writer.Write(part.GetType().FullName!);
            writer.Write(fields.Length);
            foreach (var field in fields)
            {
                writer.Write(field.Name);
                WriteValue(writer, field.GetValue(part));
            }
        }
    }

    /// <summary>Reads all, then returns what writes it into the optimizer.</summary>
    /// <exception cref="InvalidDataException">It is the state of another optimizer.</exception>
    public static Action Read(BinaryReader reader, OptimizerHelper optimizer)
    {
        var parts = Parts(optimizer);
        Expect(parts.Length, reader.ReadInt32(), "parts (groups and parameters)");
        var writes = new List<Action>();
        foreach (var part in parts)
        {
            FieldInfo[] fields = [.. StateFields.Of(part.GetType())];
            Expect(part.GetType().FullName!, reader.ReadString(), "kind");
            Expect(fields.Length, reader.ReadInt32(), "fields");
            foreach (var field in fields)
            {
                Expect(field.Name, reader.ReadString(), "field");
                var value = ReadValue(reader, field.FieldType);
                writes.Add(() => field.SetValue(part, value));
            }
        }
        return () => writes.ForEach(static write => write());
    }

    private static object[] Parts(OptimizerHelper optimizer)
    {
        var state = optimizer.state_dict();
        return [.. state.Options.Cast<object>(), .. state.State];
    }

    private static Kind KindOf(FieldInfo field, optim.Optimizer optimizer)
    {
        var type = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
        return type == typeof(long) ? Kind.Whole
            : type == typeof(double) ? Kind.Number
            : type == typeof(bool) ? Kind.Flag
            : type == typeof(Tensor) ? Kind.Tensor
            : throw new ArgumentException(
                $"{optimizer.GetType().Name} remembers a {type.Name} ({field.Name}), which cannot be saved. Use SGD, RMSProp, ASGD, Adagrad, Adadelta or one of the Adam family.",
                nameof(optimizer)
            );
    }

    private static void WriteValue(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case long whole:
                writer.Write((byte)Kind.Whole);
                writer.Write(whole);
                break;
            case double number:
                writer.Write((byte)Kind.Number);
                writer.Write(number);
                break;
            case bool flag:
                writer.Write((byte)Kind.Flag);
                writer.Write(flag);
                break;
            case Tensor tensor:
                writer.Write((byte)Kind.Tensor);
                tensor.Save(writer);
                break;
            default:
                writer.Write((byte)Kind.Null);
                break;
        }
    }

    private static object? ReadValue(BinaryReader reader, Type type)
    {
        var kind = (Kind)reader.ReadByte();
        object? value = kind switch
        {
            Kind.Null => null,
            // boxed each by itself: TorchSharp converts numbers to tensors where both could be meant
            Kind.Whole => (object)reader.ReadInt64(),
            Kind.Number => (object)reader.ReadDouble(),
            Kind.Flag => (object)reader.ReadBoolean(),
            Kind.Tensor => (object)TensorFile.Read(reader),
            _ => throw new InvalidDataException($"it holds a value of kind {kind}, which is none"),
        };
        var takes = Nullable.GetUnderlyingType(type) ?? type;
        return value is null
            ? (!type.IsValueType || takes != type)
                ? null
                : throw Other("a null", type.Name)
            : takes.IsInstanceOfType(value)
                ? value
                : throw Other(value.GetType().Name, type.Name);
    }

    private static void Expect<T>(T here, T saved, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(here, saved))
            throw Other($"{what} {saved}", $"{what} {here}");
    }

    private static InvalidDataException Other(string saved, string here) =>
        new(
            $"it is of an optimizer with {saved}, and this one has {here}. Build the optimizer as it was, over the same parameters."
        );
}
