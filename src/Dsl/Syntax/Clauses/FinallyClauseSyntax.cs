namespace PolicyLint.Dsl.Syntax;

/// <summary><c>finally notify TEXT</c>.</summary>
public sealed class FinallyClauseSyntax : ClauseSyntax
{
    internal FinallyClauseSyntax(SyntaxToken keyword, SyntaxToken notify, SyntaxToken text)
    {
        Keyword = keyword;
        Notify = notify;
        Text = text;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>notify</c>.</summary>
    public SyntaxToken Notify { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Notify);
        collector.Add(Text);
    }
}
