using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>Takes the children of one node, in the order of the text.</summary>
internal sealed class SyntaxCollector
{
    private readonly ImmutableArray<SyntaxElement>.Builder _elements = ImmutableArray.CreateBuilder<SyntaxElement>();

    public ImmutableArray<SyntaxElement> ToImmutable() => _elements.ToImmutable();

    public void Add(SyntaxToken token)
    {
        if (!token.IsNone)
        {
            _elements.Add(new SyntaxElement(token));
        }
    }

    public void Add(SyntaxNode? node)
    {
        if (node is not null)
        {
            _elements.Add(new SyntaxElement(node));
        }
    }

    public void Add(SyntaxTokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            _elements.Add(new SyntaxElement(SyntaxToken.At(i)));
        }
    }

    public void Add<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (T node in nodes)
        {
            _elements.Add(new SyntaxElement(node));
        }
    }

    public void Add<T>(SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        for (int i = 0; i < list.Count; i++)
        {
            _elements.Add(new SyntaxElement(list[i]));
            if (i < list.Separators.Length)
            {
                Add(list.Separators[i]);
            }
        }
    }
}
