using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzer.Callers;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Analyzer.Generator;

/// <summary>
/// Writes the C# of every policy of a project. It reports nothing, for the analyzers do, but why a file has no class at all. Each step is named, and its result equal by
/// value: an edit runs again only what depends on it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PolicyGenerator : IIncrementalGenerator
{
    // The serializer may be left out of a project, and a runtime library may be older than the generator.
    private static readonly ImmutableArray<string> JsonTypes = ImmutableArray.Create("System.Text.Json.Serialization.JsonConverter`1", "PolicyLint.PolicyJsonConverter`1");

    /// <summary>The files and their texts.</summary>
    public const string TextStep = "Text";

    /// <summary>What the rest of the project must know of each file.</summary>
    public const string HeaderStep = "Header";

    /// <summary>The root namespace of the project.</summary>
    public const string NamespaceStep = "Namespace";

    /// <summary>Where each file's C# goes, and which others it needs.</summary>
    public const string ProjectStep = "Project";

    /// <summary>Each file with the texts that it needs.</summary>
    public const string ScopeStep = "Scope";

    /// <summary>The C# of each file.</summary>
    public const string ModelStep = "Model";

    /// <summary>The C# that lists all policies.</summary>
    public const string CatalogStep = "Catalog";

    /// <summary>By which names the build calls paths.</summary>
    public const string PathsStep = "Paths";

    /// <summary>Whether the project can compile the generated code.</summary>
    public const string FloorStep = "Floor";

    /// <summary>Whether the project knows what generated code needs to speak of JSON.</summary>
    public const string JsonStep = "Json";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<PolicyFile> texts = context.AdditionalTextsProvider
            .Where(PolicyTrees.IsPolicy)
            .Select(static (file, cancellation) => file.GetText(cancellation) is { } text ? new PolicyFile(file.Path, text) : null)
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TextStep);
        IncrementalValueProvider<ImmutableArray<FileHeader>> headers = texts
            .Select(static (file, _) => new FileHeader(file.Path, PolicyHeader.Read(PolicyTrees.Of(file.Text, file.Path))))
            .WithTrackingName(HeaderStep)
            .Collect();
        IncrementalValueProvider<string> rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) ? name : string.Empty)
            .WithTrackingName(NamespaceStep);
        IncrementalValueProvider<ProjectIndex> project = headers
            .Combine(rootNamespace)
            .Select(static (pair, _) => new ProjectIndex(pair.Left, pair.Right))
            .WithTrackingName(ProjectStep);
        IncrementalValueProvider<Dictionary<string, PolicyFile>> byPath = texts
            .Collect()
            .Select(static (files, _) => files.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

        // Runs for every file when one changes, and finds what it found before for all that don't need that one.
        IncrementalValuesProvider<FileScope> scopes = texts
            .Combine(project.Combine(byPath))
            .Select(static (pair, _) => ScopeOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(ScopeStep);
        IncrementalValueProvider<PathNames> paths = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => new PathNames(options.GlobalOptions.TryGetValue("build_property.PathMap", out string? map) ? map : string.Empty))
            .WithTrackingName(PathsStep);
        IncrementalValueProvider<bool> hasJson = context.CompilationProvider.Select(static (compilation, _) => JsonTypes.All(t => compilation.GetTypeByMetadataName(t) is not null)).WithTrackingName(JsonStep);
        IncrementalValuesProvider<EquatableArray<EmittedFile>> models = scopes
            .Combine(paths.Combine(hasJson))
            .Select(static (pair, cancellation) => Emit(pair.Left, pair.Right.Left, pair.Right.Right, cancellation))
            .WithTrackingName(ModelStep);
        IncrementalValueProvider<EquatableArray<EmittedFile>> catalog = project
            .Select(static (index, _) => new EquatableArray<EmittedFile>(index.Places.Any(p => p is not null)
                ? ImmutableArray.Create(CatalogEmitter.Emit(index.Places, index.RootNamespace))
                : ImmutableArray<EmittedFile>.Empty))
            .WithTrackingName(CatalogStep);

        // The compiler would stop at the first of these files, and hide SVP7004, which says why. One answer, looked up anew with each edit of C#.
        IncrementalValueProvider<bool> isMet = context.CompilationProvider.Select(static (compilation, _) => FloorAnalyzer.IsMet(compilation)).WithTrackingName(FloorStep);
        context.RegisterSourceOutput(models.Combine(isMet), AddFiles);
        context.RegisterSourceOutput(catalog.Combine(isMet), AddFiles);

        // Who names a class that is not there gets an error of the compiler, which stops there: no analyzer runs to say why.
        IncrementalValuesProvider<PolicyFile> unnamed = texts.Where(static file => PolicyHeader.Read(PolicyTrees.Of(file.Text, file.Path)).Name.Length == 0);
        context.RegisterSourceOutput(unnamed.Combine(isMet), ReportErrors);
    }

    private static void AddFiles(SourceProductionContext context, (EquatableArray<EmittedFile> Files, bool IsMet) emitted)
    {
        foreach (EmittedFile file in emitted.IsMet ? emitted.Files.Items : ImmutableArray<EmittedFile>.Empty)
        {
            context.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));
        }
    }

    private static void ReportErrors(SourceProductionContext context, (PolicyFile File, bool IsMet) unnamed)
    {
        SyntaxTree tree = PolicyTrees.Of(unnamed.File.Text, unnamed.File.Path);
        foreach (Finding error in unnamed.IsMet ? tree.Findings.Where(f => f.Severity == FindingSeverity.Error) : [])
        {
            context.ReportDiagnostic(PolicyDiagnostics.Of(error, _ => tree));
        }
    }

    // A path that is listed twice is one file.
    private static FileScope ScopeOf(PolicyFile file, ProjectIndex project, Dictionary<string, PolicyFile> byPath)
    {
        EquatableArray<FilePlace> places = byPath[file.Path] == file ? project.ScopeOf(file.Path) : new EquatableArray<FilePlace>(ImmutableArray<FilePlace>.Empty);
        return new FileScope(file.Path, new EquatableArray<PolicyFile>(ImmutableArray.CreateRange(places.Items, p => byPath[p.Path])), places);
    }

    private static EquatableArray<EmittedFile> Emit(FileScope scope, PathNames paths, bool hasJson, CancellationToken cancellation)
    {
        if (scope.Files.Items.IsEmpty)
        {
            return new EquatableArray<EmittedFile>(ImmutableArray<EmittedFile>.Empty);
        }

        PolicyProject project = PolicyProject.Bind(scope.Files.Items.Select(f => PolicyTrees.Of(f.Text, f.Path)).ToImmutableArray());
        cancellation.ThrowIfCancellationRequested();
        var places = scope.Places.Items.ToDictionary(p => p.Path, p => p.Place, StringComparer.Ordinal);
        PolicySymbol policy = project.Policies.First(p => p.Tree.Text.Path == scope.Path);
        return new EquatableArray<EmittedFile>(PolicyEmitter.Emit(project, policy, p => places[p.Tree.Text.Path], paths.Of, hasJson));
    }
}
