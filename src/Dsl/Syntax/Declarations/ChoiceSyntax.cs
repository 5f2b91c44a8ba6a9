using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary><c>choice NAME [TEXT] { WORD, … suppress … }</c>.</summary>
public sealed class ChoiceSyntax : NamedDeclarationSyntax
{
    internal ChoiceSyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken title, SyntaxToken open, WordsSyntax values, ImmutableArray<ClauseSyntax> clauses, SyntaxToken close)
    {
        Keyword = keyword;
        Name = name;
        Title = title;
        Open = open;
        Values = values;
        Clauses = clauses;
        Close = close;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public override SyntaxToken Name { get; }

    /// <summary>The token <c>title</c>, none where it is left out.</summary>
    public override SyntaxToken Title { get; }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The values.</summary>
    public WordsSyntax Values { get; }

    /// <summary>The clauses, in the order written.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; }

    /// <summary>The token <c>close</c>.</summary>
    public SyntaxToken Close { get; }

    /// <inheritdoc/>
    public override BlockSyntax? Block => null;

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(Title);
        collector.Add(Open);
        collector.Add(Values);
        collector.Add(Clauses);
        collector.Add(Close);
    }
}
