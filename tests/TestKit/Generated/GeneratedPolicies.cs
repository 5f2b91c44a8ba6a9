using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.TestKit.Generated;

/// <summary>The generated code of some policies, compiled and loaded where it can be dropped again.</summary>
public sealed class GeneratedPolicies : IDisposable
{
    private const string RootNamespace = "Generated.Tests";

    private static readonly Lazy<ImmutableArray<MetadataReference>> Platform = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "PolicyLint.Runtime.dll" or "netstandard.dll")
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
            .ToImmutableArray());

    private readonly AssemblyLoadContext _context = new("generated policies", isCollectible: true);
    private readonly Dictionary<RequestSymbol, GeneratedRequest> _requests = new();

    private GeneratedPolicies(PolicyProject project, ImmutableArray<EmittedFile> files, ImmutableArray<Diagnostic> diagnostics, Stream? assembly)
    {
        Project = project;
        Files = files;
        Diagnostics = diagnostics;
        Assembly = assembly is null ? null : _context.LoadFromStream(assembly);
    }

    /// <summary>What the SDK does not speak of either: the runtime library is for an older framework than the tests.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> SilentInTheSdk { get; } = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress);

    /// <summary>What generated code is compiled against.</summary>
    public static ImmutableArray<MetadataReference> References => Platform.Value;

    /// <summary>The policies.</summary>
    public PolicyProject Project { get; }

    /// <summary>What is wrong with the policies, as messages: errors of syntax, then of names and types.</summary>
    public IEnumerable<string> Errors => Project.Policies.SelectMany(p => p.Tree.Findings).Concat(Project.Findings)
        .Where(f => f.Rule.DefaultSeverity == Dsl.Findings.FindingSeverity.Error)
        .Select(f => $"{f.Path} {f.Rule.Code}: {f.Message}");

    /// <summary>The generated files.</summary>
    public ImmutableArray<EmittedFile> Files { get; }

    /// <summary>Every warning and error of the C# compiler.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The loaded assembly; null where it does not compile.</summary>
    public Assembly? Assembly { get; }

    /// <summary>Generates, compiles and loads policies; the texts are files <c>0.svcpolicy</c> and so on.</summary>
    public static GeneratedPolicies Compile(params string[] policies) =>
        Compile(Bind(policies.Select((text, i) => ($"{i}.svcpolicy", text))), LanguageVersion.CSharp12);

    /// <summary>Generates, compiles and loads policies with what is written by hand beside them.</summary>
    public static GeneratedPolicies Compile(PolicyProject project, LanguageVersion language, params string[] byHand)
    {
        ImmutableArray<EmittedFile> files = PolicyEmitter.EmitProject(project, RootNamespace);
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "generated",
            files.Select(f => CSharpSyntaxTree.ParseText(NullableAnalysis.On(f.Source), parse, f.HintName)).Concat(byHand.Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, $"{i}.cs"))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, optimizationLevel: OptimizationLevel.Release)
                .WithSpecificDiagnosticOptions(SilentInTheSdk));
        var assembly = new MemoryStream();
        ImmutableArray<Diagnostic> diagnostics = compilation.Emit(assembly, xmlDocumentationStream: new MemoryStream()).Diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .ToImmutableArray();
        assembly.Position = 0;
        return new GeneratedPolicies(project, files, diagnostics, diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : assembly);
    }

    /// <summary>Binds policies.</summary>
    public static PolicyProject Bind(IEnumerable<(string Path, string Text)> policies) =>
        PolicyProject.Bind(policies.Select(p => PolicySyntaxTree.Parse(PolicyText.From(p.Text, p.Path))).ToImmutableArray());

    /// <summary>Decides an example, on its day.</summary>
    public GeneratedDecision Decide(ExampleSymbol example) => Decide(
        example.Request!,
        example.Inputs.ToDictionary(i => i.Field, i => i.Value?.Value),
        Dsl.Rules.Examples.ExampleCases.DayOf(example) is { } day ? DateOnly.FromDateTime(day) : null);

    /// <summary>Decides a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">Values in the types of <see cref="ConstantExpression.Value"/>; null: unknown. Fields that are not there keep their default.</param>
    /// <param name="on">The day of the decision, for requests with rules that hold only for a time.</param>
    public GeneratedDecision Decide(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on = null) =>
        Call(request, generated => generated.Decide(inputs, on));

    /// <summary>A request and the decision about it, in the types of the generated code.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">Values in the types of <see cref="ConstantExpression.Value"/>; null: unknown. Fields that are not there keep their default.</param>
    /// <param name="on">The day of the decision, for requests with rules that hold only for a time.</param>
    public (object Request, object Decision) Objects(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on = null) =>
        Call(request, generated => generated.Objects(inputs, on));

    /// <summary>Explains the decision about a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">Values in the types of <see cref="ConstantExpression.Value"/>; null: unknown. Fields that are not there keep their default.</param>
    /// <param name="on">The day of the decision, for requests with rules that hold only for a time.</param>
    public DecisionTrace Explain(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateOnly? on = null) =>
        Call(request, generated => generated.Explain(inputs, on));

    /// <summary>What it would take for another verdict: the names of the fields of each change; null where not all was tried.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">Values in the types of <see cref="ConstantExpression.Value"/>; null: unknown. Fields that are not there keep their default.</param>
    /// <param name="wanted">The verdict.</param>
    /// <param name="on">The day of the decision, for requests with rules that hold only for a time.</param>
    public IReadOnlyList<string>? WhyNot(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, Verdict wanted, DateOnly? on = null) =>
        Call(request, generated => generated.WhyNot(inputs, wanted, on));

    /// <summary>The same as people read it: a line for each change.</summary>
    /// <inheritdoc cref="WhyNot"/>
    public string WhyNotText(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, Verdict wanted, DateOnly? on = null) =>
        Call(request, generated => generated.WhyNotText(inputs, wanted, on));

    private T Call<T>(RequestSymbol request, Func<GeneratedRequest, T> call)
    {
        if (!_requests.TryGetValue(request, out GeneratedRequest? generated))
        {
            _requests.Add(request, generated = new GeneratedRequest(request, ClassOf(request.Policy)));
        }

        try
        {
            return call(generated);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>The class of a policy.</summary>
    public Type ClassOf(PolicySymbol policy)
    {
        int index = Project.Policies.IndexOf(policy);
        PolicyPlace place = PolicyLayout.Arrange(Project.Policies.Select(p => PolicyHeader.Read(p.Tree)).ToList(), RootNamespace)[index]
            ?? throw new InvalidOperationException($"No C# is made of policy '{policy.Name}'.");
        string name = place.Namespace + "." + place.Class + (place.VersionClass is null ? string.Empty : "+" + place.VersionClass);
        return Assembly?.GetType(name, throwOnError: true)
            ?? throw new InvalidOperationException("The generated code does not compile:\n" + string.Join("\n", Diagnostics));
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
