namespace PolicyLint.Dsl.Syntax;

/// <summary><c>WORD entry</c>.</summary>
public sealed class GivenSyntax : SyntaxNode
{
    internal GivenSyntax(SyntaxToken name, ExpressionSyntax value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The token <c>name</c>.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Name);
        collector.Add(Value);
    }
}
