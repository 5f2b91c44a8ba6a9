namespace PolicyLint.Dsl.Syntax;

/// <summary><c>on silence escalate|approve|deny</c>.</summary>
public sealed class OnSilenceSyntax : SyntaxNode
{
    internal OnSilenceSyntax(SyntaxToken on, SyntaxToken silence, SyntaxToken reaction)
    {
        On = on;
        Silence = silence;
        Reaction = reaction;
    }

    /// <summary>The token <c>on</c>.</summary>
    public SyntaxToken On { get; }

    /// <summary>The token <c>silence</c>.</summary>
    public SyntaxToken Silence { get; }

    /// <summary>The token <c>reaction</c>.</summary>
    public SyntaxToken Reaction { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(On);
        collector.Add(Silence);
        collector.Add(Reaction);
    }
}
