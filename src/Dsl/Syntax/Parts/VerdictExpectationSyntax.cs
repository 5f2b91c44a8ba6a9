namespace PolicyLint.Dsl.Syntax;

/// <summary><c>allow|deny|refer [to ROLE and …] [by CLAUSE]</c>.</summary>
public sealed class VerdictExpectationSyntax : ExpectationSyntax
{
    internal VerdictExpectationSyntax(SyntaxToken verdict, SyntaxToken to, RefsSyntax? roles, ByClauseSyntax? by)
    {
        Verdict = verdict;
        To = to;
        Roles = roles;
        By = by;
    }

    /// <summary>The token <c>verdict</c>.</summary>
    public SyntaxToken Verdict { get; }

    /// <summary>The token <c>to</c>, none where it is left out.</summary>
    public SyntaxToken To { get; }

    /// <summary>The roles, null where it is left out.</summary>
    public RefsSyntax? Roles { get; }

    /// <summary>The by, null where it is left out.</summary>
    public ByClauseSyntax? By { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Verdict);
        collector.Add(To);
        collector.Add(Roles);
        collector.Add(By);
    }
}
