using BenchmarkDotNet.Running;
using ComposeGen.Benchmarks;

// `processes` measures whole processes (the host, a build), `live` an edited line in the editor, `rules` each rule; all else goes to BenchmarkDotNet.
switch (args)
{
    case ["processes"]:
        ProcessBenchmarks.Run();
        break;
    case ["live", .. var sizes]:
        LiveBenchmark.Run(sizes);
        break;
    case ["rules"]:
        RuleBenchmark.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
        break;
}
