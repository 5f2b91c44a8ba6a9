namespace PolicyLint.Dsl.Syntax;

/// <summary><c>name: TYPE [optional] [from X] [to Y] [= default]</c>, or <c>name: TYPE is EXPR</c>.</summary>
public sealed class FieldClauseSyntax : ClauseSyntax
{
    internal FieldClauseSyntax(SyntaxToken name, SyntaxToken colon, TypeSyntax type, DerivedSyntax? derived, SyntaxToken optional, BoundSyntax? from, BoundSyntax? to, DefaultSyntax? @default)
    {
        Name = name;
        Colon = colon;
        Type = type;
        Derived = derived;
        Optional = optional;
        From = from;
        To = to;
        Default = @default;
    }

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

    /// <summary>The from, null where it is left out.</summary>
    public BoundSyntax? From { get; }

    /// <summary>The to, null where it is left out.</summary>
    public BoundSyntax? To { get; }

    /// <summary>The default, null where it is left out.</summary>
    public DefaultSyntax? Default { get; }

    /// <inheritdoc/>
    public override SyntaxToken Keyword => Name;

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Name);
        collector.Add(Colon);
        collector.Add(Type);
        collector.Add(Derived);
        collector.Add(Optional);
        collector.Add(From);
        collector.Add(To);
        collector.Add(Default);
    }
}
