using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Analyzer.Tests;

/// <summary>What an editor asks: the findings of one open policy file, again and again while other things change.</summary>
public sealed class LiveAnalysisTests
{
    private static readonly OpenPolicy Company = new("/0/company.svcpolicy", "policy Company calendar Hours { always open } segment Guest");
    private static readonly OpenPolicy Shop = new("/0/shop.svcpolicy", "policy Shop use Company role Porter { works Hours }");

    [Fact]
    public async Task Each_open_file_gets_its_own_findings()
    {
        Assert.Equal(["SVP1010 Guest"], await FindingsAsync(Company, Company, Shop));
        Assert.Equal(["SVP1010 Porter"], await FindingsAsync(Shop, Company, Shop));
    }

    [Fact]
    public async Task A_file_that_changes_changes_what_is_found_in_the_others()
    {
        var without = new OpenPolicy(Shop.Path, "policy Shop");

        Assert.Equal(["SVP1010 Hours", "SVP1010 Guest"], await FindingsAsync(Company, Company, without));
        Assert.Equal(["SVP1010 Guest"], await FindingsAsync(Company, Company, Shop));
    }

    [Fact]
    public void The_same_trees_are_bound_once()
    {
        ImmutableArray<PolicyLint.Dsl.Syntax.SyntaxTree> Trees() => [PolicyTrees.Of(Company, default)!, PolicyTrees.Of(Shop, default)!];

        PolicyAnalysis first = PolicyAnalyses.Of(Trees());

        Assert.Same(first, PolicyAnalyses.Of(Trees()));
        Assert.NotSame(first, PolicyAnalyses.Of(Trees().RemoveAt(1)));
    }

    [Fact]
    public async Task An_editor_that_loses_interest_is_let_go_and_may_come_back()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var policies = new CompilationPolicies([Company, Shop]);
        var settings = new AnalyzerOptions([Company, Shop]).AnalyzerConfigOptionsProvider.GetOptions(Company);

        Assert.ThrowsAny<OperationCanceledException>(() => policies.DiagnosticsOf(Company, settings, source.Token));
        Assert.Single(policies.DiagnosticsOf(Company, settings, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_the_compiler_cannot_read_is_left_to_the_compiler()
    {
        var unreadable = new OpenPolicy("/0/gone.svcpolicy", null);

        Assert.Empty(await FindingsAsync(unreadable, unreadable, Company, Shop));
        Assert.Empty(await FindingsAsync(unreadable, unreadable));
        Assert.Equal(["SVP1010 Guest"], await FindingsAsync(Company, unreadable, Company, Shop));
    }

    /// <summary>The compiler falls back on the machine's code page; the command line and editors say that the file is not UTF-8, and so does the build.</summary>
    [Fact]
    public void A_file_in_another_encoding_is_judged_by_its_bytes()
    {
        const string Policy = "policy P owner \"caf\u00E9\"";

        Assert.Equal(["SVP0006"], PolicyTrees.Of(SourceText.From(Policy, System.Text.Encoding.Latin1), "/0/p.svcpolicy").Findings.Select(f => f.Rule.Code));
        Assert.Equal(["SVP0006"], PolicyTrees.Of(SourceText.From(Policy, System.Text.Encoding.Unicode), "/0/p.svcpolicy").Findings.Select(f => f.Rule.Code));
        Assert.Empty(PolicyTrees.Of(SourceText.From(Policy, System.Text.Encoding.UTF8), "/0/p.svcpolicy").Findings);
        Assert.Empty(PolicyTrees.Of(SourceText.From("policy P owner \"cafe\"", System.Text.Encoding.Latin1), "/0/p.svcpolicy").Findings);
        Assert.Empty(PolicyTrees.Of(SourceText.From(Policy), "/0/p.svcpolicy").Findings);
    }

    [Fact]
    public async Task A_file_that_is_listed_twice_is_one_policy() => Assert.Equal(["SVP1010 Guest"], await FindingsAsync(Company, Company, Shop, Company));

    private static async Task<IEnumerable<string>> FindingsAsync(AdditionalText open, params AdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var failures = new List<Exception>();
        var analysis = compilation.WithAnalyzers(
            [new PolicyAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files]), (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));

        AnalysisResult result = await analysis.GetAnalysisResultAsync(open, CancellationToken.None);

        Assert.Empty(failures);
        return result.AdditionalFileDiagnostics.TryGetValue(open, out var byAnalyzer)
            ? byAnalyzer.Values.SelectMany(diagnostics => diagnostics)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => diagnostic.Id + " " + open.GetText()!.ToString(diagnostic.Location.SourceSpan))
            : [];
    }

    private sealed class OpenPolicy(string path, string? text) : AdditionalText
    {
        // One text, as the compiler gives it: what is shared hangs on it.
        private readonly SourceText? _text = text is null ? null : SourceText.From(text);

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _text;
        }
    }
}
