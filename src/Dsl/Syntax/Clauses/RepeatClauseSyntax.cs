namespace PolicyLint.Dsl.Syntax;

/// <summary><c>repeat N times</c>.</summary>
public sealed class RepeatClauseSyntax : ClauseSyntax
{
    internal RepeatClauseSyntax(SyntaxToken keyword, SyntaxToken number, SyntaxToken times)
    {
        Keyword = keyword;
        Number = number;
        Times = times;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The token <c>times</c>.</summary>
    public SyntaxToken Times { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Number);
        collector.Add(Times);
    }
}
