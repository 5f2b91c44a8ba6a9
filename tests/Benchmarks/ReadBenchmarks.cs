using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Text;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Benchmarks;

/// <summary>One megabyte of policies from text to lossless tree; beside it Roslyn's C# parser, lossless too, on as much C#.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadBenchmarks
{
    private readonly string _policies = Corpus.Text(1_000_000);
    private readonly string _csharp = CSharpText(1_000_000);

    /// <summary>Lexer, grammar and tree.</summary>
    [Benchmark]
    public object Policies() => PolicySyntaxTree.Parse(PolicyText.From(_policies));

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public object RoslynCSharp() => CSharpSyntaxTree.ParseText(_csharp).GetRoot();

    /// <summary>A class with methods of branches and comparisons, repeated.</summary>
    internal static string CSharpText(int bytes)
    {
        var text = new System.Text.StringBuilder("namespace Measured;\n");
        for (int i = 0; text.Length < bytes; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                /// <summary>Rule {{i}}.</summary>
                public static class Rule{{i}}
                {
                    public static decimal Apply(decimal amount, int age, bool receipt)
                    {
                        // Large refunds are looked at twice.
                        if (amount > 150m && amount <= 1_000m || age > 30 && !receipt)
                        {
                            return amount * 0.15m;
                        }

                        return receipt ? 0m : amount;
                    }
                }

                """);
        }

        return text.ToString();
    }
}
