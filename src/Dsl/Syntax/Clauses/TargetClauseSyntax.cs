namespace PolicyLint.Dsl.Syntax;

/// <summary><c>target SHARE [DEADLINE] [when EXPR | otherwise]</c> of a standard.</summary>
public sealed class TargetClauseSyntax : ClauseSyntax
{
    internal TargetClauseSyntax(SyntaxToken keyword, ShareSyntax share, DeadlineSyntax? deadline, TargetConditionSyntax? condition)
    {
        Keyword = keyword;
        Share = share;
        Deadline = deadline;
        Condition = condition;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The share.</summary>
    public ShareSyntax Share { get; }

    /// <summary>The deadline, null where it is left out.</summary>
    public DeadlineSyntax? Deadline { get; }

    /// <summary>The condition, null where it is left out.</summary>
    public TargetConditionSyntax? Condition { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Share);
        collector.Add(Deadline);
        collector.Add(Condition);
    }
}
