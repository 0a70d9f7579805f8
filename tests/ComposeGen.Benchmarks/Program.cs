using BenchmarkDotNet.Running;
using ComposeGen.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
