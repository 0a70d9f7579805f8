using BenchmarkDotNet.Running;
using ComposeGen.Benchmarks;

// `processes` measures whole processes (the host, a build); everything else goes to BenchmarkDotNet.
if (args is ["processes"])
{
    ProcessBenchmarks.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
}
