using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One test of analyzers: files in, exactly the expected diagnostics out. An analyzer that throws fails its test.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected AnalyzerTest() => TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    public abstract string Language { get; }

    public SolutionState TestState { get; }

    /// <summary>Adds a source.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Applied in order before the test runs.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>Looks closer at each pair that matched.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test.</summary>
    /// <exception cref="InvalidOperationException">It fails; the message says in what.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunImplAsync(cancellationToken);

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var verifier = new TVerifier();
        verifier.LanguageIsSupported(Language);
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        ImmutableArray<DiagnosticDescriptor> supported = [.. analyzers.SelectMany(a => a.SupportedDiagnostics)];
        var state = new MarkedState(TestState, supported, MarkupOptions, DefaultFilePath);

        var actual = await DiagnoseAsync(state, analyzers, verifier, cancellationToken).ConfigureAwait(false);
        var match = new DiagnosticMatch(state.Expected, actual);
        if (match.Failure(state.Files) is { } failure)
        {
            verifier.Fail(failure);
        }

        foreach (var (expected, found) in match.Pairs)
        {
            DiagnosticVerifier?.Invoke(found, expected, verifier);
        }
    }

    /// <summary>Lets a derived test replace the compilation (a generator adds to it) and add diagnostics of its own.</summary>
    private protected virtual (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Complete(Project project, Compilation compilation, IVerifier verifier, CancellationToken cancellationToken) =>
        (compilation, []);

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(
        MarkedState state,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var project = await CreateProjectAsync(workspace, state, analyzers, cancellationToken).ConfigureAwait(false);
        var original = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var (compilation, diagnostics) = Complete(project, original!, verifier, cancellationToken);
        if (analyzers.IsEmpty)
        {
            return Ordered([.. diagnostics, .. compilation.GetDiagnostics(cancellationToken)]);
        }

        var thrown = new ConcurrentQueue<(Exception Exception, DiagnosticAnalyzer Analyzer)>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (exception, analyzer, _) => thrown.Enqueue((exception, analyzer)), concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var all = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        if (thrown.TryPeek(out var first))
        {
            verifier.Fail($"{first.Analyzer} threw: {first.Exception}");
        }

        return Ordered([.. diagnostics, .. all]);
    }

    private async Task<Project> CreateProjectAsync(
        AdhocWorkspace workspace,
        MarkedState state,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
    {
        var references = await (TestState.ReferenceAssemblies ?? ReferenceAssemblies).ResolveAsync(Language, cancellationToken).ConfigureAwait(false);
        var options = CreateCompilationOptions();
        options = options
            .WithOutputKind(TestState.OutputKind ?? options.OutputKind)
            .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(SpecificOptions(analyzers)));
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, TestState.Name, TestState.AssemblyName, Language, compilationOptions: options, parseOptions: CreateParseOptions(), metadataReferences: references.AddRange(TestState.AdditionalReferences)));
        foreach (var (path, text) in state.Sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        }

        foreach (var (path, text) in state.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        }

        foreach (var (path, text) in TestState.AnalyzerConfigFiles)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        }

        return SolutionTransforms.Aggregate(solution, (s, transform) => transform(s, id)).GetProject(id)!;
    }

    /// <summary>A test of a rule that is off by default switches it on; <see cref="DisabledDiagnostics"/> has the last word.</summary>
    private IEnumerable<KeyValuePair<string, ReportDiagnostic>> SpecificOptions(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        analyzers.SelectMany(a => a.SupportedDiagnostics).Where(d => !d.IsEnabledByDefault)
            .Select(d => KeyValuePair.Create(d.Id, d.DefaultSeverity switch
            {
                DiagnosticSeverity.Error => ReportDiagnostic.Error,
                DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                DiagnosticSeverity.Info => ReportDiagnostic.Info,
                _ => ReportDiagnostic.Hidden,
            }))
            .Concat(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private ImmutableArray<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(Counts)
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Location.SourceSpan.End).ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    private bool Counts(Diagnostic diagnostic) =>
        !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler) || CompilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };
}
