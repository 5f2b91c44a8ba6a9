using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzer.Callers;

/// <summary>Reads <c>PolicyDecisionAttribute</c> off the symbols of a compilation: what is generated from a policy is known by it, wherever it was compiled.</summary>
internal sealed class DecisionMarks
{
    private readonly INamedTypeSymbol _attribute;

    private DecisionMarks(INamedTypeSymbol attribute, INamedTypeSymbol verdict)
    {
        _attribute = attribute;
        Verdict = verdict;
    }

    /// <summary>The type <c>PolicyLint.Verdict</c>.</summary>
    public INamedTypeSymbol Verdict { get; }

    /// <summary>The marks of a compilation; null where it knows no policies.</summary>
    public static DecisionMarks? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PolicyLint.PolicyDecisionAttribute") is { } attribute && compilation.GetTypeByMetadataName("PolicyLint.Verdict") is { } verdict
            ? new DecisionMarks(attribute, verdict)
            : null;

    /// <summary>The mark that a symbol bears; null where it bears none.</summary>
    public DecisionMark? On(ISymbol? symbol)
    {
        AttributeData? data = symbol?.OriginalDefinition.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _attribute));
        if (data is null || data.ConstructorArguments.Length != 1 || data.ConstructorArguments[0].Value is not string policy)
        {
            return null;
        }

        object? Named(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
        return new DecisionMark(policy, Named("MayRefer") is true, Named("Until") as string);
    }
}
