namespace PolicyLint.Dsl.Syntax;

/// <summary><c>step [any N of] ROLE informs|decides|approves within DURATION [during C] [on silence …]</c>.</summary>
public sealed class StepClauseSyntax : ClauseSyntax
{
    internal StepClauseSyntax(SyntaxToken keyword, AnyOfSyntax? anyOf, RefSyntax role, SyntaxToken act, WithinSyntax within, DuringSyntax? during, OnSilenceSyntax? onSilence)
    {
        Keyword = keyword;
        AnyOf = anyOf;
        Role = role;
        Act = act;
        Within = within;
        During = during;
        OnSilence = onSilence;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The any of, null where it is left out.</summary>
    public AnyOfSyntax? AnyOf { get; }

    /// <summary>The role.</summary>
    public RefSyntax Role { get; }

    /// <summary>The token <c>act</c>.</summary>
    public SyntaxToken Act { get; }

    /// <summary>The within.</summary>
    public WithinSyntax Within { get; }

    /// <summary>The during, null where it is left out.</summary>
    public DuringSyntax? During { get; }

    /// <summary>The on silence, null where it is left out.</summary>
    public OnSilenceSyntax? OnSilence { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(AnyOf);
        collector.Add(Role);
        collector.Add(Act);
        collector.Add(Within);
        collector.Add(During);
        collector.Add(OnSilence);
    }
}
