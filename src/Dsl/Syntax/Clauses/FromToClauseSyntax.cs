namespace PolicyLint.Dsl.Syntax;

/// <summary><c>from EVENT to EVENT</c>.</summary>
public sealed class FromToClauseSyntax : ClauseSyntax
{
    internal FromToClauseSyntax(SyntaxToken keyword, SyntaxToken fromEvent, SyntaxToken to, SyntaxToken toEvent)
    {
        Keyword = keyword;
        FromEvent = fromEvent;
        To = to;
        ToEvent = toEvent;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>fromevent</c>.</summary>
    public SyntaxToken FromEvent { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <summary>The token <c>toevent</c>.</summary>
    public SyntaxToken ToEvent { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(FromEvent);
        collector.Add(To);
        collector.Add(ToEvent);
    }
}
