namespace PolicyLint.Dsl.Syntax;

/// <summary><c>PERCENT</c>, or <c>every case</c>.</summary>
public sealed class ShareSyntax : SyntaxNode
{
    internal ShareSyntax(PercentSyntax? percent, SyntaxToken every, SyntaxToken @case)
    {
        Percent = percent;
        Every = every;
        Case = @case;
    }

    /// <summary>The percent, null where it is left out.</summary>
    public PercentSyntax? Percent { get; }

    /// <summary>The token <c>every</c>, none where it is left out.</summary>
    public SyntaxToken Every { get; }

    /// <summary>The token <c>case</c>, none where it is left out.</summary>
    public SyntaxToken Case { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Percent);
        collector.Add(Every);
        collector.Add(Case);
    }
}
