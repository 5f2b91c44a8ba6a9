namespace PolicyLint.Dsl.Syntax;

/// <summary><c>OUTPUT is EXPR [TEXT]</c>.</summary>
public sealed class OutputEffectSyntax : EffectSyntax
{
    internal OutputEffectSyntax(SyntaxToken output, SyntaxToken @is, ExpressionSyntax value, SyntaxToken text)
    {
        Output = output;
        Is = @is;
        Value = value;
        Text = text;
    }

    /// <summary>The token <c>output</c>.</summary>
    public SyntaxToken Output { get; }

    /// <summary>The token <c>is</c>.</summary>
    public SyntaxToken Is { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The token <c>text</c>, none where it is left out.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Output);
        collector.Add(Is);
        collector.Add(Value);
        collector.Add(Text);
    }
}
