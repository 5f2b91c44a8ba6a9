namespace PolicyLint.Dsl.Syntax;

/// <summary><c>when off duty wait|skip</c>.</summary>
public sealed class OffDutyClauseSyntax : ClauseSyntax
{
    internal OffDutyClauseSyntax(SyntaxToken keyword, SyntaxToken off, SyntaxToken duty, SyntaxToken reaction)
    {
        Keyword = keyword;
        Off = off;
        Duty = duty;
        Reaction = reaction;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>off</c>.</summary>
    public SyntaxToken Off { get; }

    /// <summary>The token <c>duty</c>.</summary>
    public SyntaxToken Duty { get; }

    /// <summary>The token <c>reaction</c>.</summary>
    public SyntaxToken Reaction { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Off);
        collector.Add(Duty);
        collector.Add(Reaction);
    }
}
