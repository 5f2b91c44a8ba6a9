namespace PolicyLint.Dsl.Syntax;

/// <summary><c>depends on TEXT [target P] within DURATION</c>.</summary>
public sealed class DependsOnClauseSyntax : ClauseSyntax
{
    internal DependsOnClauseSyntax(SyntaxToken keyword, SyntaxToken on, SyntaxToken text, DependsTargetSyntax? target, SyntaxToken within, DurationSyntax duration)
    {
        Keyword = keyword;
        On = on;
        Text = text;
        Target = target;
        Within = within;
        Duration = duration;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>on</c>.</summary>
    public SyntaxToken On { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <summary>The target, null where it is left out.</summary>
    public DependsTargetSyntax? Target { get; }

    /// <summary>The token <c>within</c>.</summary>
    public SyntaxToken Within { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(On);
        collector.Add(Text);
        collector.Add(Target);
        collector.Add(Within);
        collector.Add(Duration);
    }
}
