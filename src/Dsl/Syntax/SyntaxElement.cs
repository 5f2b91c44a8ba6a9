namespace PolicyLint.Dsl.Syntax;

/// <summary>A child in the tree: a node, or a token.</summary>
public readonly struct SyntaxElement
{
    /// <summary>A node.</summary>
    public SyntaxElement(SyntaxNode node)
    {
        Node = node;
        Token = SyntaxToken.None;
    }

    /// <summary>A token.</summary>
    public SyntaxElement(SyntaxToken token)
    {
        Node = null;
        Token = token;
    }

    /// <summary>The node, or null where the child is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token, or none where the child is a node.</summary>
    public SyntaxToken Token { get; }
}
