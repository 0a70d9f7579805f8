using System.Globalization;

namespace ComposeGen.Benchmarks;

/// <summary>
/// How long the editor takes to say again what it finds when one line has changed, against what it takes to say so for the first time, and against what the
/// compiler takes by itself. All are timed in turn, so that a machine that slows down slows all; the processor's time says more than the clock on one that has
/// other things to do.
/// </summary>
internal static class LiveBenchmark
{
    private const int Edits = 40;
    private const int WarmUp = 15;
    private static readonly int[] Sizes = [10, 30, 100, 300, 1000];

    /// <param name="sizes">How many services; none for all sizes.</param>
    public static void Run(IReadOnlyCollection<string> sizes)
    {
        // The first size would otherwise pay for the code that is compiled while all run.
        Measure(100, WarmUp);
        Console.WriteLine("services | median ms | fastest ms | processor ms | ms/service | opened anew: median ms | processor ms | compiler alone: median ms | processor ms");
        foreach (var services in sizes.Count == 0 ? Sizes : sizes.Select(int.Parse))
        {
            var (editor, anew, compiler) = Measure(services, Edits);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{services,8} | {editor.Median,9:0.0} | {editor.Fastest,10:0.0} | {editor.Processor,12:0.0} | {editor.Processor / services,10:0.000} | {anew.Median,22:0.0} | {anew.Processor,12:0.0} | {compiler.Median,25:0.0} | {compiler.Processor,12:0.0}"));
        }
    }

    private static (Times Editor, Times Anew, Times Compiler) Measure(int services, int edits)
    {
        var editor = new Warm(services);
        var (analyses, openings, compilations) = (new Times(), new Times(), new Times());
        for (var i = -4; i < edits; i++)
        {
            if (i == 0)
                (analyses, openings, compilations) = (new Times(), new Times(), new Times());
            var wrong = editor.Edit();
            var found = analyses.Add(() => editor.Analyze(wrong));
            if (!found.Any(static diagnostic => diagnostic.Id == "CG1104"))
                throw new InvalidOperationException("The edit was not seen: " + string.Join("\n", found.Take(5)));
            var right = editor.Edit();
            compilations.Add(() => editor.Compile(right));
            wrong = editor.Edit();
            openings.Add(() => editor.AnalyzeAnew(wrong));
            editor.Edit();
        }

        return (analyses, openings, compilations);
    }
}
