using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzer.Generator;
using PolicyLint.TestKit;

namespace PolicyLint.CodeFixes.Tests;

/// <summary>A project as an editor or <c>dotnet format</c> has it: C# and policies, what analyzers find in it, and what a fix makes of it.</summary>
internal sealed class FixedWorkspace
{
    private const string Code = "/0/App.cs";

    private FixedWorkspace(Project project) => Project = project;

    public Project Project { get; }

    public static async Task<FixedWorkspace> OpenAsync(IEnumerable<(string Path, string Text)> policies, string code = "class App { }", string settings = "")
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, compilationOptions: new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .AddMetadataReferences(id, await SdkReferenceAssemblies.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
            .AddMetadataReference(id, MetadataReference.CreateFromFile(typeof(Money).Assembly.Location))
            .AddAnalyzerReference(id, new GeneratorReference(new PolicyGenerator().AsSourceGenerator()))
            .AddDocument(DocumentId.CreateNewId(id), "App.cs", SourceText.From(code), filePath: Code)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From("root = true\n[*.svcpolicy]\n" + settings), filePath: "/0/.editorconfig");
        foreach ((string path, string text) in policies)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text, System.Text.Encoding.UTF8), filePath: "/0/" + path);
        }

        return new FixedWorkspace(solution.GetProject(id)!);
    }

    /// <summary>What an analyzer finds, by position.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(DiagnosticAnalyzer analyzer)
    {
        Compilation compilation = (await Project.GetCompilationAsync())!;
        var failures = new List<Exception>();
        var analysis = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(Project.AnalyzerOptions, (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The fixes that a provider offers for a finding, in its order.</summary>
    public async Task<ImmutableArray<CodeAction>> OfferedAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, provider.FixableDiagnosticIds);
        var offered = ImmutableArray.CreateBuilder<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered.ToImmutable();
    }

    /// <summary>The texts of the policies once an action is applied, by path.</summary>
    public async Task<SortedDictionary<string, string>> AfterAsync(CodeAction action)
    {
        Project after = await ApplyAsync(action);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (TextDocument policy in after.AdditionalDocuments)
        {
            texts.Add(policy.Name, (await policy.GetTextAsync()).ToString());
        }

        return texts;
    }

    /// <summary>The C# once an action is applied.</summary>
    public async Task<string> CodeAfterAsync(CodeAction action) => (await (await ApplyAsync(action)).Documents.Single().GetTextAsync()).ToString();

    private async Task<Project> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return solution.GetProject(Project.Id)!;
    }

    private TextDocument DocumentOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? Project.GetDocument(tree)!
        : Project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);

    private sealed class GeneratorReference(ISourceGenerator generator) : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [generator];
    }
}
