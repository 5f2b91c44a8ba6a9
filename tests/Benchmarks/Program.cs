using BenchmarkDotNet.Running;
using PolicyLint.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'     BenchmarkDotNet, every benchmark
// dotnet run -c Release --project tests/Benchmarks -- ratios          the ratios that docs/performance.md quotes: nine interleaved runs
// dotnet run -c Release --project tests/Benchmarks -- first-decision  the first decision of a fresh process
switch (args)
{
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["first-decision"]:
        FirstDecision.Print();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args);
        break;
}
