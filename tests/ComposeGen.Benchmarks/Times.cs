using System.Diagnostics;

namespace ComposeGen.Benchmarks;

/// <summary>How long something took, each time that it was done.</summary>
internal sealed class Times
{
    private readonly List<double> _clock = [];
    private readonly List<double> _processor = [];

    /// <summary>Milliseconds by the clock.</summary>
    public double Median => MedianOf(_clock);

    /// <summary>The least of them.</summary>
    public double Fastest => _clock.Min();

    /// <summary>Milliseconds of all processors together, also in the median.</summary>
    public double Processor => MedianOf(_processor);

    public T Add<T>(Func<T> work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _clock.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        return result;
    }

    private static double MedianOf(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
