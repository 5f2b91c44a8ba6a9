using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Analyzer.Callers;

/// <summary>The figures of a compilation's own policies, by value; read when the first literal asks for them.</summary>
/// <param name="compilation">The compilation, generated code included.</param>
/// <param name="files">Its policy files.</param>
/// <param name="settings">Its properties.</param>
internal sealed class CompilationFigures(Compilation compilation, ImmutableArray<AdditionalText> files, AnalyzerConfigOptions settings)
{
    private readonly object _gate = new();
    private ILookup<object, (FigureMember Member, INamedTypeSymbol Policy)>? _byValue;

    /// <summary>The members with a value that the generated code really has, each with the class of its policy.</summary>
    public IEnumerable<(FigureMember Member, INamedTypeSymbol Policy)> Find(object value, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return (_byValue ??= Read(cancellationToken))[value];
        }
    }

    private ILookup<object, (FigureMember Member, INamedTypeSymbol Policy)> Read(CancellationToken cancellationToken)
    {
        ImmutableArray<SyntaxTree> trees = files.GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(same => PolicyTrees.Of(same.First(), cancellationToken)).OfType<SyntaxTree>().ToImmutableArray();
        PolicyProject project = PolicyAnalyses.Of(trees).Project;
        string rootNamespace = settings.TryGetValue("build_property.RootNamespace", out string? name) ? name : string.Empty;
        return PolicyEmitter.PlacesOf(project, rootNamespace)
            .SelectMany(policy => FigureMembers.Of(policy.Key, policy.Value))
            .Select(member => (Member: member, Group: compilation.GetTypeByMetadataName(member.Class)))
            .Where(figure => figure.Group is not null && !figure.Group.GetMembers(figure.Member.Member).IsEmpty)
            .ToLookup(figure => figure.Member.Value, figure => (figure.Member, Outermost(figure.Group!)));
    }

    // Whoever uses any version of the policy names its class.
    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;
}
