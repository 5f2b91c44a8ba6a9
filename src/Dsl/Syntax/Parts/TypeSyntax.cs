namespace PolicyLint.Dsl.Syntax;

/// <summary>A type: its words, the values of <c>one of</c>, or the name of a choice.</summary>
public sealed class TypeSyntax : SyntaxNode
{
    internal TypeSyntax(SyntaxTokenRange words, WordsSyntax? values, RefSyntax? named)
    {
        Words = words;
        Values = values;
        Named = named;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Words { get; }

    /// <summary>The values, null where it is left out.</summary>
    public WordsSyntax? Values { get; }

    /// <summary>The named, null where it is left out.</summary>
    public RefSyntax? Named { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Words);
        collector.Add(Values);
        collector.Add(Named);
    }
}
