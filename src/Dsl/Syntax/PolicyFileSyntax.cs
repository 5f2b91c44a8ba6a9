using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>A whole policy file.</summary>
public sealed class PolicyFileSyntax : SyntaxNode
{
    internal PolicyFileSyntax(PolicySyntax policy, ImmutableArray<DeclarationSyntax> declarations, SyntaxToken end)
    {
        Policy = policy;
        Declarations = declarations;
        End = end;
    }

    /// <summary>The policy.</summary>
    public PolicySyntax Policy { get; }

    /// <summary>The declarations, in the order written.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations { get; }

    /// <summary>The token <c>end</c>.</summary>
    public SyntaxToken End { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Policy);
        collector.Add(Declarations);
        collector.Add(End);
    }
}
