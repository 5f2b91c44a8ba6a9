namespace PolicyLint.Dsl.Syntax;

/// <summary><c>OUTPUT entry</c>.</summary>
public sealed class OutputExpectationSyntax : ExpectationSyntax
{
    internal OutputExpectationSyntax(SyntaxToken name, ExpressionSyntax value)
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
