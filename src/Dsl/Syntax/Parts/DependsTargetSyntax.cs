namespace PolicyLint.Dsl.Syntax;

/// <summary><c>target PERCENT</c>.</summary>
public sealed class DependsTargetSyntax : SyntaxNode
{
    internal DependsTargetSyntax(SyntaxToken target, PercentSyntax percent)
    {
        Target = target;
        Percent = percent;
    }

    /// <summary>The token <c>target</c>.</summary>
    public SyntaxToken Target { get; }

    /// <summary>The percent.</summary>
    public PercentSyntax Percent { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Target);
        collector.Add(Percent);
    }
}
