using System.Globalization;
using BenchmarkDotNet.Running;
using PolicyLint.Benchmarks;
using PolicyLint.Benchmarks.Building;
using PolicyLint.Benchmarks.Editing;
using PolicyLint.Benchmarks.Peers;
using PolicyLint.Benchmarks.Scale;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'     BenchmarkDotNet, every benchmark
// dotnet run -c Release --project tests/Benchmarks -- ratios [decide|explain|due|read]  the ratios that docs/performance.md quotes: nine interleaved runs
// dotnet run -c Release --project tests/Benchmarks -- first-decision  the first decision of a fresh process
// dotnet run -c Release --project tests/Benchmarks -- scale [plot.svg] how the time for all findings grows with the rules of a policy
// dotnet run -c Release --project tests/Benchmarks -- tables [shape]  what tables of up to 10,000 rows take: findings, C#, decisions
// dotnet run -c Release --project tests/Benchmarks -- keystrokes [policylint]  how long an editor waits for diagnostics
// dotnet run -c Release --project tests/Benchmarks -- peers <policylint> [plot.svg]  checking files, beside checkers of other languages from npm
// dotnet run -c Release --project tests/Benchmarks -- build [count rounds]  what a build costs with policies, beside other generators
switch (args)
{
    case ["build"]:
        BuildTable.Print(count: 100, rounds: 5);
        break;
    case ["build", var count, var rounds]:
        BuildTable.Print(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    case ["peers", var tool]:
        PeerTable.Print(tool, null);
        break;
    case ["peers", var tool, var plot]:
        PeerTable.Print(tool, plot);
        break;
    case ["keystrokes"]:
        Keystrokes.Print(null);
        break;
    case ["keystrokes", var tool]:
        Keystrokes.Print(tool);
        break;
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["ratios", var only]:
        Ratios.Print(only);
        break;
    case ["first-decision"]:
        FirstDecision.Print();
        break;
    case ["scale"]:
        ScaleTable.Print(null);
        break;
    case ["scale", var plot]:
        ScaleTable.Print(plot);
        break;
    case ["tables"]:
        TableSizes.Print(null);
        break;
    case ["tables", var shape]:
        TableSizes.Print(shape);
        break;
    case ["scale-run", var rules, var figures]:
        Console.WriteLine(ScaleRun.Of(int.Parse(rules, CultureInfo.InvariantCulture), int.Parse(figures, CultureInfo.InvariantCulture)).Write());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args);
        break;
}
