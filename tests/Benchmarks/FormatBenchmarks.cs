using BenchmarkDotNet.Attributes;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Benchmarks;

/// <summary>One megabyte of policies, formatted: laid out well already, and with all indentation lost.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FormatBenchmarks
{
    private readonly SyntaxTree _tidy = SyntaxTree.Parse(PolicyText.From(Corpus.Text(1_000_000)));
    private readonly SyntaxTree _untidy = SyntaxTree.Parse(PolicyText.From(Corpus.Text(1_000_000).Replace("\n    ", "\n", StringComparison.Ordinal).Replace(" => ", "=>", StringComparison.Ordinal)));

    /// <summary>Nothing to change.</summary>
    [Benchmark(Baseline = true)]
    public object Tidy() => PolicyFormatter.Format(_tidy);

    /// <summary>Every line to change.</summary>
    [Benchmark]
    public object Untidy() => PolicyFormatter.Format(_untidy);
}
