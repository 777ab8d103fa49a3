using System.Text;

namespace Clr.Torch.Saving;

/// <summary>Where a scheduler stands.</summary>
internal sealed class SchedulerPart(string file, Scheduler scheduler) : Part(file)
{
    public Scheduler Scheduler => scheduler;

    /// <summary>Whether it may go on with other schedules than those saved.</summary>
    public bool SwitchSchedules { get; set; }

    public override void Write(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(scheduler.ToJson()));

    public override Change Read(Func<Stream> open)
    {
        using var reader = new StreamReader(open(), Encoding.UTF8);
        var saved = reader.ReadToEnd();
        var before = scheduler.ToJson();
        return new Change(
            () =>
                scheduler.RestoreFrom(
                    Encoding.UTF8.GetBytes(saved),
                    $"'{File}' of the checkpoint cannot be restored",
                    SwitchSchedules
                ),
            // under other schedules than those there are, where that was refused
            () => scheduler.RestoreJson(before, switchSchedules: true)
        );
    }
}
