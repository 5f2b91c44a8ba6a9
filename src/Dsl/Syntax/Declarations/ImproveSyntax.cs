using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary><c>improve STANDARD by PERCENT every PERIOD from PERCENT starting DATE [for DURATION | until DATE] { suppress }</c>.</summary>
public sealed class ImproveSyntax : DeclarationSyntax
{
    internal ImproveSyntax(SyntaxToken keyword, RefSyntax standard, ImproveRateSyntax rate, ImproveStartSyntax start, ForDurationSyntax? @for, UntilSyntax? until, ImmutableArray<ClauseSyntax> clauses)
    {
        Keyword = keyword;
        Standard = standard;
        Rate = rate;
        Start = start;
        For = @for;
        Until = until;
        Clauses = clauses;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The standard.</summary>
    public RefSyntax Standard { get; }

    /// <summary>The rate.</summary>
    public ImproveRateSyntax Rate { get; }

    /// <summary>The start.</summary>
    public ImproveStartSyntax Start { get; }

    /// <summary>The for, null where it is left out.</summary>
    public ForDurationSyntax? For { get; }

    /// <summary>The until, null where it is left out.</summary>
    public UntilSyntax? Until { get; }

    /// <summary>The clauses, in the order written.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Standard);
        collector.Add(Rate);
        collector.Add(Start);
        collector.Add(For);
        collector.Add(Until);
        collector.Add(Clauses);
    }
}
