namespace PolicyLint.Dsl.Syntax;

/// <summary><c>pause while EVENT</c>.</summary>
public sealed class PauseClauseSyntax : ClauseSyntax
{
    internal PauseClauseSyntax(SyntaxToken keyword, SyntaxToken @while, SyntaxToken @event)
    {
        Keyword = keyword;
        While = @while;
        Event = @event;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>while</c>.</summary>
    public SyntaxToken While { get; }

    /// <summary>The token <c>event</c>.</summary>
    public SyntaxToken Event { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(While);
        collector.Add(Event);
    }
}
