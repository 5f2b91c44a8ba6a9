using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Policies;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>What a policy of one large table takes, medians of five warm runs in milliseconds.</summary>
/// <param name="Shape">The shape of the table: see <see cref="LargeTablePolicy"/>.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Read">From text to names and types.</param>
/// <param name="Found">All findings.</param>
/// <param name="Written">Its C#, as text.</param>
/// <param name="Compiled">The compiler's work on that C#.</param>
/// <param name="Decided">One decision of the generated code, in nanoseconds; zero where no calls are written for the shape.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Undecided">How many of them say that a question was too large (SVP2015).</param>
internal sealed record TableRun(string Shape, int Rows, double Read, double Found, double Written, double Compiled, double Decided, int Findings, int Undecided)
{
    private const int Rounds = 5;
    private const int Decisions = 50_000;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "PolicyLint.Runtime.dll" or "netstandard.dll")
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))]);

    /// <summary>Calls of the shapes whose decisions are timed: requests that are spread over all rows.</summary>
    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["postage"] = "Large.Decide(new Large.Case { Zone = (Large.Zone)(i % 40), Kind = (Large.CaseKind)(i % 3), Weight = new decimal((int)(i * 7919L % 40_000), 0, 0, false, 3) }).Price.Amount",
        ["tariff"] = "Large.Decide(new Large.Case { Amount = global::PolicyLint.Money.Eur(new decimal((int)(i * 7919L % (500 * Rows)), 0, 0, false, 2)) }).Fee.Amount",
    };

    /// <summary>Measures a shape of a size.</summary>
    public static TableRun Of(string shape, int rows)
    {
        string text = LargeTablePolicy.Shapes[shape](rows, 1);
        var times = new List<(double Read, double Found, double Written, double Compiled)>();
        PolicyProject project = Bind(text);
        FileFindings findings = new PolicyAnalysis(project).Of(project.Policies[0], PolicyOptions.Default);
        Assembly? assembly = null;
        for (int round = 0; round <= Rounds; round++)
        {
            double read = Milliseconds(() => _ = (project = Bind(text)).Findings);
            double found = Milliseconds(() => findings = new PolicyAnalysis(project).Of(project.Policies[0], PolicyOptions.Default));
            string source = string.Empty;
            double written = Milliseconds(() => source = PolicyEmitter.EmitProject(project, "Tables")[0].Source);
            double compiled = Milliseconds(() => assembly = Compile(shape, rows, source));
            times.Add((read, found, written, compiled));
        }

        return new TableRun(
            shape,
            rows,
            Median(times, t => t.Read),
            Median(times, t => t.Found),
            Median(times, t => t.Written),
            Median(times, t => t.Compiled),
            Calls.ContainsKey(shape) ? Nanoseconds(assembly!) : 0,
            findings.Findings.Length,
            findings.Findings.Count(f => f.Finding.Rule.Code == "SVP2015"));
    }

    private static PolicyProject Bind(string text) => PolicyProject.Bind([PolicySyntaxTree.Parse(PolicyText.From(text, "large.svcpolicy"))]);

    private static Assembly Compile(string shape, int rows, string source)
    {
        string calls = "using Tables.Policies; public static class Calls { public static decimal Run(int many) { decimal sum = 0; for (int i = 0; i < many; i++) { sum += "
            + Calls.GetValueOrDefault(shape, "i").Replace("Rows", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "; } return sum; } }";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "tables",
            new[] { source, calls }.Select(s => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.CSharp12))),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success ? Assembly.Load(stream.ToArray()) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    /// <summary>The best of several runs, once the jitter has done with it.</summary>
    private static double Nanoseconds(Assembly assembly)
    {
        var run = assembly.GetType("Calls")!.GetMethod("Run")!.CreateDelegate<Func<int, decimal>>();
        for (var warming = Stopwatch.StartNew(); warming.ElapsedMilliseconds < 1000;)
        {
            run(Decisions);
        }

        return Enumerable.Range(0, 100).Min(_ => Milliseconds(() => run(Decisions))) * 1e6 / Decisions;
    }

    private static double Milliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median<T>(List<T> times, Func<T, double> time) => times.Skip(1).Select(time).Order().ElementAt(Rounds / 2);
}
