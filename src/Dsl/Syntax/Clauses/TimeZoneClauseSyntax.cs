namespace PolicyLint.Dsl.Syntax;

/// <summary><c>time zone TEXT</c>.</summary>
public sealed class TimeZoneClauseSyntax : ClauseSyntax
{
    internal TimeZoneClauseSyntax(SyntaxToken keyword, SyntaxToken zoneKeyword, SyntaxToken zone)
    {
        Keyword = keyword;
        ZoneKeyword = zoneKeyword;
        Zone = zone;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>zonekeyword</c>.</summary>
    public SyntaxToken ZoneKeyword { get; }

    /// <summary>The token <c>zone</c>.</summary>
    public SyntaxToken Zone { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(ZoneKeyword);
        collector.Add(Zone);
    }
}
