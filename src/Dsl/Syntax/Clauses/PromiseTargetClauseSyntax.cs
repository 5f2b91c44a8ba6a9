namespace PolicyLint.Dsl.Syntax;

/// <summary><c>target SHARE DEADLINE [during CALENDAR]</c>.</summary>
public sealed class PromiseTargetClauseSyntax : ClauseSyntax
{
    internal PromiseTargetClauseSyntax(SyntaxToken keyword, ShareSyntax share, DeadlineSyntax deadline, DuringSyntax? during)
    {
        Keyword = keyword;
        Share = share;
        Deadline = deadline;
        During = during;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The share.</summary>
    public ShareSyntax Share { get; }

    /// <summary>The deadline.</summary>
    public DeadlineSyntax Deadline { get; }

    /// <summary>The during, null where it is left out.</summary>
    public DuringSyntax? During { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Share);
        collector.Add(Deadline);
        collector.Add(During);
    }
}
