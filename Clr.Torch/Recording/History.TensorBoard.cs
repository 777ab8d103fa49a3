using System.Security.Cryptography;
using TorchSharp;

namespace Clr.Torch;

public sealed partial class History
{
    /// <summary>Writes the columns as scalars into a TensorBoard event file of a folder, whole or not at all, by TorchSharp's own writer.</summary>
    /// <remarks>
    /// A row is the value of each column at step = iteration; missing metrics are left out. The format, or TorchSharp's writer, has
    /// less room than a history: values are single-precision numbers (24 bits), and steps are <see cref="int"/>. The time of
    /// every row is that of writing. Each call adds a file, and TensorBoard shows all files of a
    /// folder as one run: take a folder of its own for each. Source: TorchSharp, torch.utils.tensorboard.SummaryWriter,
    /// add_scalar.
    /// </remarks>
    /// <param name="folder">The folder of the run; it is made when it is not there.</param>
    /// <exception cref="ArgumentNullException">folder is null.</exception>
    /// <exception cref="ArgumentException">folder is blank.</exception>
    /// <exception cref="InvalidOperationException">A row is of an update after 2,147,483,647. Nothing was written then.</exception>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void SaveTensorBoard(string folder)
    {
        Guard.NotBlank(folder, "Name the folder of the run.");
        if (Count > 0 && _iterations[^1] > int.MaxValue)
        {
            throw new InvalidOperationException(
                $"A TensorBoard file by TorchSharp must have steps of at most {int.MaxValue}, but the last row is of update {Guard.Text(_iterations[^1])}. Write CSV or JSON."
            );
        }
        Directory.CreateDirectory(folder);
        // TensorBoard reads only files whose name says that they are its own, so an unfinished one in a folder beside is not seen.
        var unfinished = Path.Combine(folder, $".{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        try
        {
            WriteEvents(unfinished);
            foreach (var file in Directory.EnumerateFiles(unfinished).ToArray())
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private void WriteEvents(string folder)
    {
        var writer = torch.utils.tensorboard.SummaryWriter(folder);
        // TensorBoard wants seconds; by itself TorchSharp would not write the time in them
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        for (var row = 0; row < Count; row++)
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (!IsMissing(_columns[i][row]))
                    writer.add_scalar(_names[i], (float)_columns[i][row], (int)_iterations[row], now);
            }
        }
    }
}
