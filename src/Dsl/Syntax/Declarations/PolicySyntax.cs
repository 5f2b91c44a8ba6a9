using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary><c>policy Ref [TEXT] { clause }</c>.</summary>
public sealed class PolicySyntax : DeclarationSyntax
{
    internal PolicySyntax(SyntaxToken keyword, RefSyntax name, SyntaxToken title, ImmutableArray<ClauseSyntax> clauses)
    {
        Keyword = keyword;
        Name = name;
        Title = title;
        Clauses = clauses;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The name.</summary>
    public RefSyntax Name { get; }

    /// <summary>The token <c>title</c>, none where it is left out.</summary>
    public SyntaxToken Title { get; }

    /// <summary>The clauses, in the order written.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(Title);
        collector.Add(Clauses);
    }
}
