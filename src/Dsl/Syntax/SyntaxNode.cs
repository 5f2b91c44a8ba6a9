using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>
/// A node of the tree: immutable, and whole, with every token of its text. Nodes hold no positions and no parent; the
/// <see cref="SyntaxTree"/> knows where their tokens stand. Nesting is bounded, so walking them by recursion is safe.
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>The children in the order of the text, missing tokens included; made anew at each call.</summary>
    public ImmutableArray<SyntaxElement> Children
    {
        get
        {
            var collector = new SyntaxCollector();
            CollectChildren(collector);
            return collector.ToImmutable();
        }
    }

    /// <summary>The first token that is written in the text; a missing one where the node has none.</summary>
    public SyntaxToken FirstToken => FindToken(first: true);

    /// <summary>The last token that is written in the text; a missing one where the node has none.</summary>
    public SyntaxToken LastToken => FindToken(first: false);

    /// <summary>Hands over the children in the order of the text.</summary>
    private protected abstract void CollectChildren(SyntaxCollector collector);

    private SyntaxToken FindToken(bool first)
    {
        ImmutableArray<SyntaxElement> children = Children;
        SyntaxToken missing = SyntaxToken.None;
        for (int i = 0; i < children.Length; i++)
        {
            SyntaxElement child = children[first ? i : children.Length - 1 - i];
            SyntaxToken token = child.Node is { } node ? node.FindToken(first) : child.Token;
            if (token.IsPresent)
            {
                return token;
            }

            missing = missing.IsNone ? token : missing;
        }

        return missing;
    }
}
