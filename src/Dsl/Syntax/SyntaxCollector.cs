using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>Takes the children of one node, in the order of the text.</summary>
internal abstract class SyntaxCollector
{
    /// <summary>Takes a token; an optional one that was left out is none.</summary>
    public void Add(SyntaxToken token)
    {
        if (!token.IsNone)
        {
            Take(token);
        }
    }

    /// <summary>Takes a node; null is one that was left out.</summary>
    public void Add(SyntaxNode? node)
    {
        if (node is not null)
        {
            Take(node);
        }
    }

    public void Add(SyntaxTokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            Take(SyntaxToken.At(i));
        }
    }

    public void Add<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (T node in nodes)
        {
            Take(node);
        }
    }

    public void Add<T>(SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        for (int i = 0; i < list.Count; i++)
        {
            Take(list[i]);
            if (i < list.Separators.Length)
            {
                Add(list.Separators[i]);
            }
        }
    }

    protected abstract void Take(SyntaxToken token);

    protected abstract void Take(SyntaxNode node);
}
