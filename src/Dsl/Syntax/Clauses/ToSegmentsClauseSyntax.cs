namespace PolicyLint.Dsl.Syntax;

/// <summary><c>to SEGMENT, …</c>.</summary>
public sealed class ToSegmentsClauseSyntax : ClauseSyntax
{
    internal ToSegmentsClauseSyntax(SyntaxToken keyword, RefsSyntax segments)
    {
        Keyword = keyword;
        Segments = segments;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The segments.</summary>
    public RefsSyntax Segments { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Segments);
    }
}
