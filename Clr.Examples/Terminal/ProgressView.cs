using System.Diagnostics;
using Spectre.Console;

namespace Clr.Examples.Terminal;

/// <summary>
/// Follows pieces of work, one after another: a bar for each with status and time left on a terminal; redirected, a line at the end
/// of each, and for long work now and then.
/// </summary>
internal static class ProgressView
{
    public const int TitleWidth = 18;
    public const int StatusWidth = 39;
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Does the work, which reports the share done, from 0 to 1, and a short status.</summary>
    public static IReadOnlyList<T> Follow<T>(this Screen screen, IReadOnlyList<Job<T>> jobs)
    {
        if (!screen.IsLive)
            return [.. jobs.Select(job => Plain(screen, job))];
        var progress = screen.Console.Progress().AutoClear(false).HideCompleted(false);
        progress.ExcludeVerticalPadding = true;
        return progress
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = Math.Clamp(screen.Width - 73, 6, 20) },
                new StatusColumn(),
                new TimeColumn()
            )
            .Start(context =>
            {
                ProgressTask[] tasks =
                [
                    .. jobs.Select(job => context.AddTask(Padded(job.Title), autoStart: false, maxValue: 1)),
                ];
                return jobs.Select((job, i) => Live(tasks[i], job)).ToArray();
            });
    }

    private static T Live<T>(ProgressTask task, Job<T> job)
    {
        task.StartTask();
        var result = job.Work(
            (share, status) =>
            {
                task.Tag = status;
                task.Value = share;
            }
        );
        task.Value = 1;
        task.StopTask();
        return result;
    }

    private static T Plain<T>(Screen screen, Job<T> job)
    {
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        return job.Work(
            (share, status) =>
            {
                var now = watch.Elapsed;
                if (share < 1 && now - told < BetweenLines)
                    return;
                told = now;
                var time = share < 1 ? Times.Left(now * ((1 - share) / share)) : Times.Text(now);
                screen.Lines([$"{job.Title, -TitleWidth}{(int)(share * 100), 4} %  {status(), -StatusWidth} {time}"]);
            }
        );
    }

    private static string Padded(string title) => title.PadRight(TitleWidth).EscapeMarkup();
}

/// <summary>A piece of work that tells how far it is.</summary>
internal sealed record Job<T>(string Title, Func<Action<double, Func<string>>, T> Work);
