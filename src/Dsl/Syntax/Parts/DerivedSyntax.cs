namespace PolicyLint.Dsl.Syntax;

/// <summary><c>is EXPR</c>.</summary>
public sealed class DerivedSyntax : SyntaxNode
{
    internal DerivedSyntax(SyntaxToken @is, ExpressionSyntax value)
    {
        Is = @is;
        Value = value;
    }

    /// <summary>The token <c>is</c>.</summary>
    public SyntaxToken Is { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Is);
        collector.Add(Value);
    }
}
