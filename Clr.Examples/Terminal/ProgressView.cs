using System.Diagnostics;
using Spectre.Console;

namespace Clr.Examples.Terminal;

/// <summary>Follows a piece of work: a bar with status and time left on a terminal; redirected, a line at the end, and for long work now and then.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Does the work, which reports the share done, from 0 to 1, and a short status.</summary>
    public static T Follow<T>(this Screen screen, string title, Func<Action<double, Func<string>>, T> work) =>
        screen.IsLive ? Live(screen, title, work) : Plain(screen, title, work);

    private static T Live<T>(Screen screen, string title, Func<Action<double, Func<string>>, T> work) =>
        screen
            .Console.Progress()
            .AutoClear(false)
            .HideCompleted(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = Math.Clamp(screen.Width - 73, 6, 30) },
                new StatusColumn(),
                new TimeColumn()
            )
            .Start(context =>
            {
                var task = context.AddTask(title.EscapeMarkup(), maxValue: 1);
                var result = work(
                    (share, status) =>
                    {
                        task.Tag = status;
                        task.Value = share;
                    }
                );
                task.Value = 1;
                task.StopTask();
                return result;
            });

    private static T Plain<T>(Screen screen, string title, Func<Action<double, Func<string>>, T> work)
    {
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        return work(
            (share, status) =>
            {
                var now = watch.Elapsed;
                if (share < 1 && now - told < BetweenLines)
                    return;
                told = now;
                var time = share < 1 ? $"{Times.Text(now * ((1 - share) / share))} left" : Times.Text(now);
                screen.Lines([$"{title, -18}{(int)(share * 100), 4} %  {status(), -39} {time}"]);
            }
        );
    }
}
