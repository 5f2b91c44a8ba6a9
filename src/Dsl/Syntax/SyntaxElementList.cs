using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>Keeps all children of a node.</summary>
internal sealed class SyntaxElementList : SyntaxCollector
{
    private readonly ImmutableArray<SyntaxElement>.Builder _elements = ImmutableArray.CreateBuilder<SyntaxElement>();

    public ImmutableArray<SyntaxElement> ToImmutable() => _elements.ToImmutable();

    protected override void Take(SyntaxToken token) => _elements.Add(new SyntaxElement(token));

    protected override void Take(SyntaxNode node) => _elements.Add(new SyntaxElement(node));
}
