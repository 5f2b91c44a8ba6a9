namespace PolicyLint.Dsl.Syntax;

/// <summary><c>burdens PERCENT to stop PERCENT</c>.</summary>
public sealed class BurdensClauseSyntax : ClauseSyntax
{
    internal BurdensClauseSyntax(SyntaxToken keyword, PercentSyntax burdened, SyntaxToken to, SyntaxToken stop, PercentSyntax stopped)
    {
        Keyword = keyword;
        Burdened = burdened;
        To = to;
        Stop = stop;
        Stopped = stopped;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The burdened.</summary>
    public PercentSyntax Burdened { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <summary>The token <c>stop</c>.</summary>
    public SyntaxToken Stop { get; }

    /// <summary>The stopped.</summary>
    public PercentSyntax Stopped { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Burdened);
        collector.Add(To);
        collector.Add(Stop);
        collector.Add(Stopped);
    }
}
