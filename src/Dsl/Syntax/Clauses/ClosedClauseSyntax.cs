namespace PolicyLint.Dsl.Syntax;

/// <summary><c>closed DATE[..DATE], … [TEXT]</c>.</summary>
public sealed class ClosedClauseSyntax : ClauseSyntax
{
    internal ClosedClauseSyntax(SyntaxToken keyword, SeparatedSyntaxList<DatesSyntax> dates, SyntaxToken text)
    {
        Keyword = keyword;
        Dates = dates;
        Text = text;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The dates and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<DatesSyntax> Dates { get; }

    /// <summary>The token <c>text</c>, none where it is left out.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Dates);
        collector.Add(Text);
    }
}
