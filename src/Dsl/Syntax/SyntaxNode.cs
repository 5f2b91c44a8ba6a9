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
            var children = new SyntaxElementList();
            CollectChildren(children);
            return children.ToImmutable();
        }
    }

    /// <summary>The first token that is written in the text; a missing one where the node has none.</summary>
    public SyntaxToken FirstToken
    {
        get
        {
            var finder = new FirstTokenFinder();
            CollectChildren(finder);
            return finder.Token;
        }
    }

    /// <summary>The last token that is written in the text; a missing one where the node has none.</summary>
    public SyntaxToken LastToken
    {
        get
        {
            var finder = new LastChildFinder();
            CollectChildren(finder);
            while (finder.Child.Node is { } last)
            {
                finder = new LastChildFinder();
                last.CollectChildren(finder);
            }

            // Where the end of the node is missing, its last token stands somewhere before.
            return finder.Child.Token.IsPresent ? finder.Child.Token : LastTokenOfAny();
        }
    }

    /// <summary>Hands over the children in the order of the text.</summary>
    internal void HandChildrenTo(SyntaxCollector collector) => CollectChildren(collector);

    /// <summary>Hands over the children in the order of the text.</summary>
    private protected abstract void CollectChildren(SyntaxCollector collector);

    private SyntaxToken LastTokenOfAny()
    {
        ImmutableArray<SyntaxElement> children = Children;
        SyntaxToken missing = SyntaxToken.None;
        for (int i = children.Length - 1; i >= 0; i--)
        {
            SyntaxToken token = children[i].Node is { } node ? node.LastTokenOfAny() : children[i].Token;
            if (token.IsPresent)
            {
                return token;
            }

            missing = missing.IsNone ? token : missing;
        }

        return missing;
    }
}
