namespace PolicyLint.Dsl.Syntax;

/// <summary><c>decides name: TYPE [optional] [= default] [using HIT]</c>, or <c>decides name: TYPE is EXPR</c>.</summary>
public sealed class OutputClauseSyntax : ClauseSyntax
{
    internal OutputClauseSyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken colon, TypeSyntax type, DerivedSyntax? derived, SyntaxToken optional, DefaultSyntax? @default, UsingSyntax? @using)
    {
        Keyword = keyword;
        Name = name;
        Colon = colon;
        Type = type;
        Derived = derived;
        Optional = optional;
        Default = @default;
        Using = @using;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The token <c>colon</c>.</summary>
    public SyntaxToken Colon { get; }

    /// <summary>The type.</summary>
    public TypeSyntax Type { get; }

    /// <summary>The derived, null where it is left out.</summary>
    public DerivedSyntax? Derived { get; }

    /// <summary>The token <c>optional</c>, none where it is left out.</summary>
    public SyntaxToken Optional { get; }

    /// <summary>The default, null where it is left out.</summary>
    public DefaultSyntax? Default { get; }

    /// <summary>The using, null where it is left out.</summary>
    public UsingSyntax? Using { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(Colon);
        collector.Add(Type);
        collector.Add(Derived);
        collector.Add(Optional);
        collector.Add(Default);
        collector.Add(Using);
    }
}
