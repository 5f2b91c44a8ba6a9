namespace PolicyLint.Dsl.Syntax;

/// <summary>Keeps the last child of a node.</summary>
internal sealed class LastChildFinder : SyntaxCollector
{
    public SyntaxElement Child { get; private set; }

    protected override void Take(SyntaxToken token) => Child = new SyntaxElement(token);

    protected override void Take(SyntaxNode node) => Child = new SyntaxElement(node);
}
