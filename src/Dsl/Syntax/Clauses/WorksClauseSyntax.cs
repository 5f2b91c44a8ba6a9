namespace PolicyLint.Dsl.Syntax;

/// <summary><c>works CALENDAR</c>.</summary>
public sealed class WorksClauseSyntax : ClauseSyntax
{
    internal WorksClauseSyntax(SyntaxToken keyword, RefSyntax calendar)
    {
        Keyword = keyword;
        Calendar = calendar;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The calendar.</summary>
    public RefSyntax Calendar { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Calendar);
    }
}
