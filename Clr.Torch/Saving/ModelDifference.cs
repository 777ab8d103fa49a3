using System.Text;
using static TorchSharp.torch;

namespace Clr.Torch.Saving;

/// <summary>In which tensors a model differs from the one that a file was saved of.</summary>
internal static class ModelDifference
{
    // a wrong width changes every layer: the first few say it
    private const int Named = 3;

    /// <summary>
    /// The first tensors that are not here, were not saved, or have another shape; null where none is found, as in a file that
    /// a model's own <c>save</c> wrote in another form.
    /// </summary>
    public static string? Of(Stream file, nn.Module model)
    {
        using (file)
        {
            if (Shapes(file) is not { } saved)
                return null;
            var here = model.state_dict().ToDictionary(entry => entry.Key, entry => Text(entry.Value));
            string[] differences =
            [
                .. from entry in saved
                where !here.ContainsKey(entry.Key)
                select $"{entry.Key} {entry.Value} is not in this model",
                .. from entry in here
                where !saved.ContainsKey(entry.Key)
                select $"{entry.Key} {entry.Value} was not saved",
                .. from entry in here
                where saved.TryGetValue(entry.Key, out var shape) && shape != entry.Value
                select $"{entry.Key} was {saved[entry.Key]} and is {entry.Value} here",
            ];
            var more = differences.Length > Named ? $"; and {differences.Length - Named} more" : "";
            return differences.Length == 0
                ? null
                : $"it is of another model: {string.Join("; ", differences.Take(Named))}{more}. Build the model as it was.";
        }
    }

    // TorchSharp writes the number of tensors, then of each the name, type, shape and bytes.
    private static Dictionary<string, string>? Shapes(Stream file)
    {
        using var reader = new BinaryReader(file, Encoding.UTF8);
        var shapes = new Dictionary<string, string>();
        try
        {
            for (var left = reader.Read7BitEncodedInt64(); left > 0; left--)
            {
                var name = reader.ReadString();
                using var tensor = TensorFile.Read(reader);
                shapes[name] = Text(tensor);
            }
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
        return shapes;
    }

    private static string Text(Tensor tensor) =>
        $"[{string.Join(", ", tensor.shape.Select(size => Guard.Text(size)))}]";
}
