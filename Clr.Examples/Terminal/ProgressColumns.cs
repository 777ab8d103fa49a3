using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clr.Examples.Terminal;

/// <summary>The status that the work reported last.</summary>
internal sealed class StatusColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text((task.Tag is Func<string> status ? status() : "").PadRight(ProgressView.StatusWidth));
}

/// <summary>The time left, and at the end the time it took.</summary>
internal sealed class TimeColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        if (task.ElapsedTime is not { } elapsed)
            return Text.Empty;
        if (task.IsFinished)
            return new Text(Times.Text(elapsed), Color.Green);
        return task.Value > 0
            ? new Text(Times.Left(elapsed * ((1 - task.Value) / task.Value)), Color.Grey)
            : Text.Empty;
    }

    public override int? GetColumnWidth(RenderOptions options) => 11;
}
