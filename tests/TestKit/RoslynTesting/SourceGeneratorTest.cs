using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One test of generators: files in, exactly the expected files and diagnostics out, and everything compiles. A generator that throws fails its test.</summary>
public abstract class SourceGeneratorTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    private protected override (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Complete(Project project, Compilation compilation, IVerifier verifier, CancellationToken cancellationToken)
    {
        var generators = GetSourceGenerators().Select(type => Activator.CreateInstance(type) switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            ISourceGenerator generator => generator,
            _ => throw new InvalidOperationException($"{type} is not a source generator."),
        });
        var options = project.AnalyzerOptions;
        var driver = CSharpGeneratorDriver
            .Create(generators, options.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var diagnostics, cancellationToken);
        var results = driver.GetRunResult().Results;
        foreach (var result in results.Where(r => r.Exception is not null))
        {
            verifier.Fail($"{result.Generator.GetGeneratorType()} threw: {result.Exception}");
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
        {
            VerifyGenerated([.. results.SelectMany(r => r.GeneratedSources).Select(s => (s.SyntaxTree.FilePath, s.SourceText))], verifier);
        }

        return (completed, diagnostics);
    }

    private void VerifyGenerated(ImmutableArray<(string Path, SourceText Text)> actual, IVerifier verifier)
    {
        var report = new StringBuilder();
        foreach (var (path, content) in TestState.GeneratedSources)
        {
            var found = actual.FirstOrDefault(a => a.Path == path).Text;
            if (found is null)
            {
                report.AppendLine().Append("Expected, but not generated: ").AppendLine(path);
            }
            else if (!found.ContentEquals(content))
            {
                AppendDifference(report, path, content, found);
            }
        }

        foreach (var (path, text) in actual.Where(a => TestState.GeneratedSources.All(g => g.filename != a.Path)))
        {
            report.AppendLine().Append("Generated, but not expected: ").AppendLine(path).AppendLine(text.ToString());
        }

        if (report.Length > 0)
        {
            verifier.Fail("The generated files differ." + Environment.NewLine + report);
        }
    }

    private static void AppendDifference(StringBuilder report, string path, SourceText expected, SourceText actual)
    {
        var line = 0;
        while (line < Math.Min(expected.Lines.Count, actual.Lines.Count) && Line(expected, line) == Line(actual, line))
        {
            line++;
        }

        report.AppendLine().AppendLine($"{path}({line + 1}): the first line that differs")
            .Append("  expected: ").AppendLine(Line(expected, line))
            .Append("  actual:   ").AppendLine(Line(actual, line))
            .AppendLine("The whole file, as generated:").AppendLine(actual.ToString());
    }

    /// <summary>A line with its line end made visible: it counts too.</summary>
    private static string Line(SourceText text, int line) => line < text.Lines.Count
        ? text.ToString(text.Lines[line].SpanIncludingLineBreak).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        : "(end of file)";
}
